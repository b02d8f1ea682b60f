import { type Work, type WorkKind, hasOthers } from '../article/index.ts';
import { publishedText } from './published.ts';
import { words } from './words.ts';

/** The order of kinds in pictures: what is mostly read on the web first, then what is in print. */
const kindOrder = [
  'news',
  'web page',
  'report',
  'dataset',
  'software',
  'legal text',
  'article',
  'conference paper',
  'chapter',
  'book',
  'thesis',
  'other',
] as const satisfies readonly WorkKind[];

export interface KindOfWorks {
  readonly kind: WorkKind;
  readonly works: readonly Work[];
}

/** Works by their kinds; within a kind in their order. */
export function byKind(works: readonly Work[]): KindOfWorks[] {
  const groups = Map.groupBy(works, ({ kind }) => kind);
  return kindOrder.flatMap((kind) => {
    const found = groups.get(kind);
    return found ? [{ kind, works: found }] : [];
  });
}

/** Places of kinds in their order, for sorting. */
export function kindRank(kind: WorkKind): number {
  return kindOrder.indexOf(kind);
}

/** "News", "Web page": a kind as a label. */
export function kindLabel(kind: WorkKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** "Maresca", "Safi & Borger", "Art et al.": who made a work; without a name, its paper, site or title. */
export function makers({ names, csl, title, kind }: Work): string {
  const [first, second, ...rest] = names;
  if (first === undefined) {
    const isPage = kind === 'news' || kind === 'web page';
    return (isPage && csl['container-title']) || title;
  }
  if (rest.length > 0 || hasOthers(csl.author ?? csl.editor ?? [])) return words.andOthers(first);
  return second === undefined ? first : `${first} & ${second}`;
}

/** "Maresca: Lost Opportunities": a work in a line. */
export function nameOf(work: Work): string {
  const by = makers(work);
  return by === work.title ? by : `${by}: ${work.title}`;
}

/** "Maresca: Lost Opportunities, January 1996, article". */
export function linkName(work: Work): string {
  return [nameOf(work), publishedText(work) || words.years.noDate, work.kind].join(', ');
}
