/**
 * The search. `typed` holds what readers may type for a thing, one or more words each, parted by
 * commas: write all that is usual in your language, in small letters, long and short. `#` stands
 * for the number where it does not come last ("第#节", "#. not"). The English ones are always
 * understood beside them.
 */
export const search = {
  /** Name of the dialog; a noun. */
  dialog: 'Search',
  /** Name of the field, which only screen readers say. */
  field: 'Search text, notes and sources',
  /** In the empty field: what may be typed. */
  placeholder: 'Author, title, words, year',
  /** Verb, on the button that closes the dialog. */
  close: 'Close',
  /** Name of the list of what was found. */
  results: 'Results',
  /** Verb, on the button that takes the marks from the words found on a page. */
  clearMarks: 'Clear marked words',

  /** An empty dialog. The quotation marks are those of your language. */
  hints: {
    words: 'A surname, words of a title or of the text, a year, or “a phrase in quotation marks”.',
    /** Write what can be typed in your language; see `typed`. */
    places: 'Straight to a place: note 3, ¶ 5, § 2.',
    /** The same on a site that does not number its paragraphs. */
    placesUnnumbered: 'Straight to a place: note 3, § 2.',
  },
  /** Keys as they are printed on a keyboard, and verbs that say what each does. */
  keys: {
    arrows: '↓ ↑',
    choose: 'choose',
    enter: 'Enter',
    open: 'open',
    shiftEnter: 'Shift Enter',
    openInTab: 'open in a new tab',
    escape: 'Esc',
    close: 'close',
  },

  /** Headings above results, and names of these in the facet "Found in". */
  groups: { work: 'Works', name: 'Names', note: 'Notes', text: 'Text' },
  /** What is said to screen readers: "5 results: 1 work, 2 notes". */
  summary: '{results}: {groups}',
  counts: {
    results: { one: '{count} result', other: '{count} results' },
    work: { one: '{count} work', other: '{count} works' },
    name: { one: '{count} name', other: '{count} names' },
    note: { one: '{count} note', other: '{count} notes' },
    text: { one: '{count} passage', other: '{count} passages' },
  },
  /** There are that many, and others that were not counted. */
  countsOrMore: {
    results: { one: '{count} or more results', other: '{count} or more results' },
    work: { one: '{count} or more works', other: '{count} or more works' },
    name: { one: '{count} or more names', other: '{count} or more names' },
    note: { one: '{count} or more notes', other: '{count} or more notes' },
    text: { one: '{count} or more passages', other: '{count} or more passages' },
  },
  /** The same beside a heading, as short as can be. */
  orMore: '{count}+',
  /** Between things of a list, as "3, 8, 11"; with its space. */
  separator: ', ',
  nothing: 'Nothing found',

  /** What a place of an article is, above its words; "Definition: Canker". */
  places: {
    paragraph: 'Paragraph',
    paragraphNumbered: '¶ {number}',
    note: 'Note {number}',
    section: '§ {number}',
    sectionTitled: '§ {number} {title}',
    abstract: 'Abstract',
    item: 'List item',
    term: 'Term',
    definition: 'Definition',
    definitionOf: 'Definition: {term}',
    table: 'Table',
    figure: 'Figure',
    /** Of a program. */
    code: 'Code',
    formula: 'Formula',
    subheading: 'Heading',
    /** Words of an article that are nothing else. */
    words: 'Text',
    subtitle: 'Subtitle',
    author: 'Author',
    aboutAuthor: 'About the author',
    keywords: 'Keywords',
    /** Beside the title of one. */
    article: 'Article',
  },
  /** What a name is, beside it. */
  names: {
    person: 'person',
    place: 'place',
    /** An organisation. */
    body: 'body',
    document: 'document',
    event: 'event',
  },
  /** Of a name, after what it is. */
  named: { one: 'named in {count} passage', other: 'named in {count} passages' },
  /** `articles` is a number above 1. */
  namedAcross: {
    one: 'named in {count} passage of {articles} articles',
    other: 'named in {count} passages of {articles} articles',
  },
  /** A name with another spelling of it, by which it was found. */
  spelled: '{name} ({spelling})',
  /** Of a work, after its kind and year. `notes` and `sections` are lists of numbers. */
  citedInArticles: {
    one: 'cited in {count} article',
    other: 'cited in {count} articles',
  },
  citedInNotes: { one: 'cited in note {notes}', other: 'cited in notes {notes}' },
  citedInSections: { one: 'cited in § {sections}', other: 'cited in § {sections}' },
  /** A work of more than three authors. */
  andOthers: '{name} et al.',

  /** What a reader can narrow a search by: labels of groups of buttons. */
  facets: {
    kind: 'Found in',
    author: 'Author',
    year: 'Year',
    /** Kind of work. */
    type: 'Type',
    publisher: 'Publisher',
    article: 'Article',
    lang: 'Language',
    name: 'Name',
    section: 'Section',
  },
  /** The ten years from `year` on. It is what readers type for them, too. */
  decade: '{year}s',
  /** Nouns or verbs, on what opens the buttons that sort and filter. */
  filter: 'Filter',
  sort: 'Sort',
  sortAndFilter: 'Sort and filter',
  sortWorks: 'Sort works',
  orders: {
    best: 'Best match',
    newest: 'Newest',
    oldest: 'Oldest',
    uses: 'Most cited',
    name: 'Author',
  },

  /** Said above results. */
  partial: 'No place holds all of these words; these hold most of them.',
  passagesNaming: 'Passages that name {name}.',
  /** `instead` is the button with the words typed. */
  corrected: 'Showing results for {words}. {instead}',
  searchInstead: 'Search instead for {words}',
  didYouMean: 'Did you mean the author {name}?',
  searchEverything: 'Search everything',
  /** Links and buttons below results. */
  allResults: 'All results, with filters',
  showMore: 'Show more',

  /** Where nothing was found; of several words, and of one. */
  fewerWords: 'No place holds all of these words. Try fewer of them, or one that is surely there.',
  otherWord: 'Try another spelling, a surname, a year, or a word that is surely there.',
  /** A link to a page that needs no search. */
  plainIndex: 'Index of sections and sources',
  tryAgain: 'Try again',
  failures: {
    text: 'The full text could not be searched: its index did not load. These are works only.',
    works: 'Works could not be searched: their index did not load. These are notes and text only.',
    all: 'Search is not available: its index did not load. You may be offline. The plain index of all sections and sources needs no search.',
  },

  /**
   * Words of your language that stand in nearly every paragraph: articles, pronouns, conjunctions,
   * prepositions, forms of "to be"; some 20 to 40, parted by spaces. Beside others they need not be
   * found.
   */
  common: 'a an and are as at by for from in is it of on or that the to was were with',
  typed: {
    note: 'note, notes, footnote, footnotes, endnote, endnotes, fn, n.',
    section: '§, §§, section, sections, sec.',
    paragraph: '¶, ¶¶, paragraph, paragraphs, para',
    /** Before a colon: `author:maresca`. */
    kind: 'kind',
    author: 'author',
    year: 'year',
    type: 'type',
    article: 'article',
    lang: 'lang, language',
  },
} as const;
