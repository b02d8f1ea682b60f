/** Words of the field that stand in several places: kinds of works, what an article consists of. */
export const terms = {
  note: 'Note',
  notes: 'Notes',
  source: 'Source',
  sources: 'Sources',
  section: 'Section',
  figure: 'Figure',
  table: 'Table',

  /** Between facts that stand in a line: "Books, 2020, 3 notes". */
  comma: ', ',
  /** Between two groups of names in a line. */
  semicolon: '; ',
  /** What something is called, and what is said of it: "Figure 2: A map of the town". */
  named: '{name}: {text}',
  /** From one number or date to another: "1996–1998". */
  range: '{first}–{last}',
  /** A text with the sign that ends a sentence. */
  sentence: '{text}.',

  /** The text before the first heading, where it has a page or an entry of its own. */
  opening: 'Opening',
  /** In a line, as the name of a place: "the text of the article". */
  theText: 'the text',
  /** The number of a paragraph, with its sign. */
  paragraphNumber: '¶{number}',
  /** A note by its number, in a line: "note 3". */
  noteNumber: 'note {number}',

  counts: {
    words: { one: '{count} word', other: '{count} words' },
    minutes: { one: '{count} minute', other: '{count} minutes' },
    paragraphs: { one: '{count} paragraph', other: '{count} paragraphs' },
    notes: { one: '{count} note', other: '{count} notes' },
    /** Places in the text that name a work of the bibliography. */
    citations: { one: '{count} citation', other: '{count} citations' },
    /** Works that an article cites. */
    sources: { one: '{count} source', other: '{count} sources' },
    /** Books, articles, web pages and so on. */
    works: { one: '{count} work', other: '{count} works' },
    /** Articles of this library. */
    articles: { one: '{count} article', other: '{count} articles' },
    /** Issues of a journal. */
    issues: { one: '{count} issue', other: '{count} issues' },
    keywords: { one: '{count} keyword', other: '{count} keywords' },
    authors: { one: '{count} author', other: '{count} authors' },
    /** Notes and paragraphs that cite a work. */
    places: { one: '{count} place', other: '{count} places' },
    /** Names of an index: of people, places, bodies. */
    names: { one: '{count} name', other: '{count} names' },
    datedEvents: { one: '{count} dated event', other: '{count} dated events' },
    /** Faults of a draft. */
    errors: { one: '{count} error', other: '{count} errors' },
    warnings: { one: '{count} warning', other: '{count} warnings' },
  },

  /** Kinds of works, as they stand within a line; as labels their first letter is made large. */
  kinds: {
    'web page': 'web page',
    /** An article of a newspaper or agency. */
    news: 'news',
    report: 'report',
    dataset: 'dataset',
    software: 'software',
    /** Of a journal or magazine. */
    article: 'article',
    'conference paper': 'conference paper',
    book: 'book',
    /** Of a book. */
    chapter: 'chapter',
    thesis: 'thesis',
    /** A law, treaty or decision. */
    'legal text': 'legal text',
    /** A work of another kind. */
    other: 'other',
  },
  kindCounts: {
    'web page': { one: '{count} web page', other: '{count} web pages' },
    news: { one: '{count} news', other: '{count} news items' },
    report: { one: '{count} report', other: '{count} reports' },
    dataset: { one: '{count} dataset', other: '{count} datasets' },
    software: { one: '{count} software', other: '{count} software' },
    article: { one: '{count} article', other: '{count} articles' },
    'conference paper': { one: '{count} conference paper', other: '{count} conference papers' },
    book: { one: '{count} book', other: '{count} books' },
    chapter: { one: '{count} chapter', other: '{count} chapters' },
    thesis: { one: '{count} thesis', other: '{count} theses' },
    'legal text': { one: '{count} legal text', other: '{count} legal texts' },
    other: { one: '{count} other', other: '{count} others' },
  },
  /** Of a work that has to be looked for on paper: within a line. */
  inPrint: 'in print',

  /** By what works are sorted and chosen: labels. */
  facets: {
    kind: 'Kind',
    year: 'Year',
    publisher: 'Publisher',
    /** Of the article. */
    section: 'Section',
  },

  /** The author of a work of more than two people. */
  andOthers: '{name} et al.',
  /** Names, and when they published it: "Maresca (1996)". */
  namesAndYear: '{names} ({year})',
  /** What "Ibid." stands for: the names and title of the work, and the note that cites it. */
  ibid: {
    work: '[Ibid. = {work}]',
    ofNote: '[Ibid. = {work} ({note})]',
  },

  /** Where no date of an article is known, beside its title. */
  dateNotGiven: 'Date not given',
  dateNotGivenAccessed: 'Date not given; last source accessed {date}',

  /** Where an article was published: parts of a line after the name of the journal. */
  published: {
    volume: 'vol. {volume}',
    issue: 'no. {issue}',
    pages: 'pp. {pages}',
  },
  /** Names of an issue of a journal. */
  issueNames: {
    volumeAndNumber: 'Vol. {volume}, no. {number}',
    volume: 'Vol. {volume}',
    number: 'No. {number}',
  },

  /** Titles of the lists of a journal. */
  rooms: {
    issues: 'Issues',
    keywords: 'Keywords',
    authors: 'Authors',
  },

  /** What an author did: the Contributor Role Taxonomy, in the words of its translations. */
  roles: {
    conceptualization: 'Conceptualization',
    'data-curation': 'Data curation',
    'formal-analysis': 'Formal analysis',
    'funding-acquisition': 'Funding acquisition',
    investigation: 'Investigation',
    methodology: 'Methodology',
    'project-administration': 'Project administration',
    resources: 'Resources',
    software: 'Software',
    supervision: 'Supervision',
    validation: 'Validation',
    visualization: 'Visualization',
    'writing-original-draft': 'Writing – original draft',
    'writing-review-editing': 'Writing – review & editing',
  },
} as const;
