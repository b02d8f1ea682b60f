/** Words of the field that stand in several places: kinds of works, what an article consists of. */
export const terms = {
  note: 'Note',
  notes: 'Notes',
  source: 'Source',
  sources: 'Sources',
  section: 'Section',
  figure: 'Figure',
  table: 'Table',

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
} as const;
