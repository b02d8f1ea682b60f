import { type Work, type WorkKind, hasOthers } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { publishedText } from './published.ts';

/** The order of kinds in pictures: what is mostly read on the web first, then what is in print. */
const ranks = {
  news: 1,
  'web page': 2,
  report: 3,
  dataset: 4,
  software: 5,
  'legal text': 6,
  article: 7,
  'conference paper': 8,
  chapter: 9,
  book: 10,
  thesis: 11,
  other: 12,
} as const satisfies Record<WorkKind, number>;

export interface KindOfWorks {
  readonly kind: WorkKind;
  readonly works: readonly Work[];
}

/** Works by their kinds; within a kind in their order. */
export function byKind(works: readonly Work[]): KindOfWorks[] {
  const groups = Map.groupBy(works, ({ kind }) => kind);
  return [...groups]
    .map(([kind, found]) => ({ kind, works: found }))
    .sort((a, b) => ranks[a.kind] - ranks[b.kind]);
}

/** Places of kinds in their order, for sorting. */
export function kindRank(kind: WorkKind): number {
  return ranks[kind];
}

/** "Maresca", "Safi & Borger", "Art et al.": who made a work; without a name, its paper, site or title. */
export function makers({ names, csl, title, kind }: Work, { terms, lang, list }: Words): string {
  const [first, second, ...rest] = names;
  if (first === undefined) {
    const isPage = kind === 'news' || kind === 'web page';
    return (isPage && csl['container-title']) || title;
  }
  if (rest.length > 0 || hasOthers(csl.author ?? csl.editor ?? []))
    return terms.andOthers({ name: first });
  if (second === undefined) return first;
  return /^en\b/.test(lang) ? `${first} & ${second}` : list([first, second]);
}

/** "Maresca: Lost Opportunities": a work in a line. */
export function nameOf(work: Work, t: Words): string {
  const by = makers(work, t);
  return by === work.title ? by : t.terms.named({ name: by, text: work.title });
}

/** "Maresca: Lost Opportunities, January 1996, article". */
export function linkName(work: Work, t: Words): string {
  const date = publishedText(work, t) || t.pictures.years.noDate;
  return [nameOf(work, t), date, t.terms.kinds[work.kind]].join(t.terms.comma);
}
