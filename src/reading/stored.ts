/**
 * What a site keeps in the reader's browser. The scripts that stand in a page itself
 * (`site/layouts/`) and the search read this table, too.
 */

/** Keys of local storage, and of session storage where it says so. */
export const storageKeys = {
  /** The reader's settings: JSON of {@link choices}. */
  settings: 'scholium:settings',
  /** Set once the fonts of the site have come: later pages ask for them at once. */
  fonts: 'scholium:fonts',
  /** Before the path of an article: where the reader left it. */
  place: 'scholium:place:',
  /** Session storage: the words of the search that led here. */
  found: 'scholium:found',
  /** Before the site's base: what the reader keeps on it, in short (`own/summary.ts`), see {@link ownKey}. */
  own: 'scholium:own',
  /** Colour of the last highlight. */
  color: 'scholium:color',
  /** A note that was being written when its page was closed. */
  draft: 'scholium:draft',
  /** How the reader listens: JSON of `ListeningChoices` (`own/listen-choices.ts`). */
  listening: 'scholium:listening',
} as const;

/** Key of what the reader keeps on this site; others may lie on the same origin, below other paths. */
export const ownKey = (): string => storageKeys.own + import.meta.env.BASE_URL;

/** Every setting with its values; the first one is what a new reader gets. */
export const choices = {
  theme: ['system', 'light', 'sepia', 'dark'],
  size: [0, -2, -1, 1, 2, 3],
  font: ['serif', 'sans', 'legible'],
  spacing: ['normal', 'close', 'wide'],
  /** Length of the lines. */
  measure: ['usual', 'narrow', 'wide'],
  contrast: ['system', 'usual', 'more'],
  notes: ['margin', 'preview', 'end'],
  /** Marks of notes, notes in the margin and numbers of paragraphs: shown, or when asked for. */
  marks: ['shown', 'hidden'],
  /** Shortcuts of a single key (WCAG 2.1.4). */
  shortcuts: ['on', 'off'],
} as const;
