/**
 * Names that the compiler writes into HTML and that styles, scripts, search, exports and
 * other people's tools read. They are a contract: add to them, never change them.
 */
export const markup = {
  /** `section.section > h2[data-section-number]` */
  sectionClass: 'section',
  paragraphNumber: 'data-n',
  paragraphPermalinkClass: 'para-link',
  headingPermalinkClass: 'section-link',
  /** `a.noteref[role=doc-noteref]`, inside `sup`. */
  noteRefClass: 'noteref',
  /** On the `sup` of a mark that another mark follows at the same place. */
  markBeforeMarkClass: 'before-mark',
  citationClass: 'citation',
  citationKey: 'data-key',
  citationLocator: 'data-locator',
  /** The same as readers are told it, its label included: "ch. 2". */
  citationLocatorText: 'data-locator-text',
  /** `span.pullquote-source[id]`: the sentence that a pull-quote repeats. */
  pullQuoteSourceClass: 'pullquote-source',
  pullQuoteClass: 'pullquote',
  /** On the drawn pull-quote: its name, for example `pq-1`. */
  pullQuoteId: 'data-quote',
  /** On the link in it: the words, which the style sheet prints. */
  pullQuoteWords: 'data-words',
  /** On the same link: "from ¶4", printed below the words. */
  pullQuoteFrom: 'data-from',
  /** A link that prints a web address, of which the screen shows the host. */
  byHostClass: 'by-host',
  /** Words that the screen does not show: they are read aloud, found, copied and printed. */
  offScreenClass: 'off-screen',
  marginNote: 'data-margin-note',
  /** Around a formula that stands on lines of its own. */
  displayMathClass: 'math-display',
  /** Around a formula within a line that may be wider than a window. */
  wideMathClass: 'math-wide',
  searchResults: 'data-search-results',
  searchKind: 'data-kind',
  /** What the edition adds to the author's words. */
  editorialClass: 'editorial',
  /** A fault shown in place in draft builds. */
  faultClass: 'fault',
  /** The words of a picture that cannot be shown. */
  missingImageClass: 'image-missing',
} as const;

/*
 * Names that the scripts of an article page do not need, each for itself: the page is sent small.
 */

/** What the text calls a figure, a table or a formula, printed with its caption: "Figure 2." */
export const captionLabelClass = 'caption-label';
/** `figure a.enlarge > img`: opens the picture large. */
export const enlargeClass = 'enlarge';

/** `note-3` for the label "3". */
export function noteId(label: string): string {
  return `note-${idPart(label)}`;
}

/** `noteref-3`; from the second mark of a note on, `noteref-3-2`. */
export function noteRefId(label: string, occurrence = 1): string {
  return `noteref-${idPart(label)}${occurrence > 1 ? `-${occurrence}` : ''}`;
}

/** `ref-maresca1996` for the key "maresca1996". */
export function workId(key: string): string {
  return `ref-${idPart(key)}`;
}

/**
 * Makes an author's label or key safe for an id, a fragment and a path segment, one to one:
 * letters (any script), digits, `_`, `-` and `.` stay; every other character becomes `~` and
 * its code point in hexadecimal, so that two different labels never meet.
 */
export function idPart(label: string): string {
  return label
    .normalize('NFC')
    .replace(/^\.+|[^\p{L}\p{N}\p{M}_.-]/gu, (chars) =>
      Array.from(chars, (char) => `~${char.codePointAt(0)!.toString(16)}.`).join(''),
    );
}
