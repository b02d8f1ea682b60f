import {
  type Article,
  type Work,
  type WorkKind,
  hasOthers,
  namesInShort,
  quoted,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { citingPlaces } from './mentions.ts';
import { SITE_LANG } from './publication.ts';

/** One work as all articles together cite it. */
export interface SharedWork {
  /** Last part of its address under `/sources/`. */
  readonly slug: string;
  /** As the first article that cites it describes it. */
  readonly work: Work;
  readonly uses: readonly { readonly article: Article; readonly work: Work }[];
}

/**
 * Works across articles in the order of a bibliography. Two articles mean one work where both
 * key and title agree; a key used for two works leads to two pages.
 */
export function worksAcross(articles: readonly Article[]): SharedWork[] {
  const merged = new Map<string, { work: Work; uses: SharedWork['uses'][number][] }>();
  for (const article of articles) {
    for (const work of article.works) {
      const identity = JSON.stringify([work.key, plain(work.title)]);
      const known = merged.get(identity);
      if (known) known.uses.push({ article, work });
      else merged.set(identity, { work, uses: [{ article, work }] });
    }
  }
  const taken = new Map<string, number>();
  return [...merged.values()]
    .map(({ work, uses }) => {
      const nth = (taken.get(work.slug) ?? 0) + 1;
      taken.set(work.slug, nth);
      return { slug: nth === 1 ? work.slug : `${work.slug}~${nth}`, work, uses };
    })
    .sort((a, b) => compareWorks(a.work, b.work));
}

/** Orders works by name, year, then title, as a reader looks for them. */
export function compareWorks(a: Work, b: Work): number {
  return (
    order.compare(sortName(a), sortName(b)) ||
    (a.year ?? Infinity) - (b.year ?? Infinity) ||
    order.compare(a.title, b.title) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/** In how many notes and paragraphs all articles together cite a work. */
export function placesCiting({ uses }: SharedWork): number {
  return uses.reduce((sum, { article, work }) => sum + citingPlaces(article, work).length, 0);
}

/** How many works there are of each kind: most first, then by name. */
export function kindCounts(
  works: readonly Work[],
  words: Words,
): { readonly kind: WorkKind; readonly count: number }[] {
  const counts = new Map<WorkKind, number>();
  const inOrder = new Intl.Collator(words.lang, { sensitivity: 'base', numeric: true });
  const compare = (a: WorkKind, b: WorkKind) =>
    inOrder.compare(words.terms.kinds[a], words.terms.kinds[b]);
  for (const { kind } of works) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || compare(a.kind, b.kind));
}

/** "Maresca (1996)", "Safi and Borger (2020)", "Morgenthau et al.": a work in a few words. */
export function shortName(work: Work, words: Words): string {
  const others = hasOthers(work.csl.author ?? work.csl.editor ?? []);
  const names = namesInShort(work.names, words, others) || quoted(work.title, words.lang);
  return work.year === undefined
    ? names
    : words.terms.namesAndYear({ names, year: words.date(work.year) });
}

const order = new Intl.Collator(SITE_LANG, { sensitivity: 'base', numeric: true });

function sortName(work: Work): string {
  return work.names.length > 0 ? work.names.join(' ') : work.title;
}

function plain(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
