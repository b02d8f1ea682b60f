/**
 * The files that the build writes beside Pagefind's index (`src/search/`) and that the reader's
 * search loads (`client/search/`). All lie in `pagefind/`.
 */

/** `pagefind/works/manifest.json` */
export interface Manifest {
  /** Number of works. */
  readonly works: number;
  /** Works in each file `works/block-<n>.json`. */
  readonly block: number;
  /** First word of each file `works/words-<n>.json`; the words are in order of code units. */
  readonly words: readonly string[];
  /**
   * Initial letters that have a file `vocabulary/<code point in hexadecimal>.json`; absent
   * where one file, `vocabulary/all.json`, holds everything.
   */
  readonly letters?: string;
  /** Titles of articles by slug; only the slugs that hold something to find. */
  readonly articles: Readonly<Record<string, string>>;
}

/**
 * `pagefind/works/words-<n>.json`: for each folded word the works that hold it, as pairs:
 * number of the work, fields (see `field`). Facets stand among the words as `author=…`.
 */
export type Postings = Readonly<Record<string, readonly number[]>>;

/** Where in a work a word stands; added up where in several. */
export const field = {
  name: 1,
  title: 2,
  year: 4,
  container: 8,
  publisher: 16,
  other: 32,
  firstName: 64,
  editor: 128,
  /** In the name of an institution of more than three words. */
  longName: 256,
  given: 512,
} as const;

/** One work in `pagefind/works/block-<n>.json`. */
export interface WorkEntry {
  /** Address from the site's base, without a leading slash. */
  readonly url: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly year?: number;
  /** Kind of work, for readers: "article", "book". */
  readonly type: string;
  readonly container?: string;
  readonly publisher?: string;
  /** Slugs of the articles that cite it. */
  readonly articles: readonly string[];
  /** Number of citations. */
  readonly cited: number;
  /** Numbers of the notes that cite it, where one article does. */
  readonly notes?: readonly number[];
  /** Numbers of the sections where it is cited, by the slug of the article. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
}

/** `pagefind/works/sections-<slug>.json`: number and title of each top-level section. */
export type SectionList = readonly (readonly [number: string, title: string])[];

/** What the title of an anchor in a Pagefind record says about the place, tab-separated. */
export interface PlaceFacts {
  readonly kind: 'heading' | 'paragraph' | 'note' | 'abstract';
  /** ¶ number, note number or section number. */
  readonly number: string;
  readonly sectionNumber: string;
  readonly sectionTitle: string;
}

const kinds = { h: 'heading', p: 'paragraph', n: 'note', a: 'abstract' } as const;

/** Writes the facts of a place as an anchor's title. */
export function writePlace(place: PlaceFacts): string {
  return [place.kind.charAt(0), place.number, place.sectionNumber, place.sectionTitle]
    .map((part) => part.replace(/\s+/g, ' '))
    .join('\t');
}

/** Reads what `writePlace` wrote; empty parts at the end may have been trimmed. */
export function readPlace(title: string): PlaceFacts | undefined {
  const [kind, number = '', sectionNumber = '', sectionTitle = ''] = title.split('\t');
  if (kind !== 'h' && kind !== 'p' && kind !== 'n' && kind !== 'a') return undefined;
  return { kind: kinds[kind], number, sectionNumber, sectionTitle };
}

/** Name of a facet among the words: `author=maresca`. The value is folded. */
export function facetWord(name: string, value: string): string {
  return `${name}=${value}`;
}
