const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  data: 'dataset',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  letters: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newsarticle: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'speech',
  periodical: 'article-journal',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'legislation',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
};
const table = new Map(Object.entries(types));

/** CSL type of a BibTeX or BibLaTeX entry type; the type itself where it is none. */
export function typeOf(entryType: string, subtype: string | undefined): string {
  if (entryType === 'article' || entryType === 'periodical' || entryType === 'suppperiodical') {
    if (subtype === 'magazine') return 'article-magazine';
    if (subtype === 'newspaper') return 'article-newspaper';
  }
  return table.get(entryType) ?? entryType;
}

/** Kinds of theses, where the entry type says them. */
export const genres: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mastersthesis', 'Master’s thesis'],
]);
