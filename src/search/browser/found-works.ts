import type { WorkEntry } from '../shared/format.ts';
import { matchText } from './match.ts';
import { messages } from './messages.ts';
import { compareEntries, type Sort } from './order.ts';
import type { Query } from './parse.ts';
import type { Result } from './results.ts';
import { joined, kindOfWork, listed, yearLabel } from './words-for-readers.ts';
import type { FoundWork, WorkFilter, WorkIndex } from './works.ts';

export interface FoundWorks {
  readonly results: readonly Result[];
  /** Those behind the results, and of facets. */
  readonly entries: readonly WorkEntry[];
  readonly total: number;
  /** The best was found by name, title, year, journal: a reader looks for a work. */
  readonly strong: boolean;
}

export const noWorks: FoundWorks = { results: [], entries: [], total: 0, strong: false };

export interface WorksWanted {
  readonly filter: WorkFilter;
  /** As in `WorkIndex.find`. */
  readonly least: number | 'names';
  readonly limit: number;
  readonly sort?: Sort | undefined;
}

/** Works whose entries are loaded: for a short list, and for a page with facets. */
const entriesForFew = 16;
const entriesAtMost = 120;
/** To be put in another order, all must be at hand, within reason. */
const entriesToSort = 480;

/** The works that answer a query, in the order asked for. */
export async function findWorks(
  query: Query,
  index: WorkIndex,
  { filter, least, limit, sort }: WorksWanted,
): Promise<FoundWorks> {
  if (query.jump || (least === 'names' && query.words.length < 2)) return noWorks;
  const found = await index.find(query, filter, least);
  const some = query.phrases.length > 0 || limit > entriesForFew ? entriesAtMost : entriesForFew;
  const ids = found.slice(0, sort ? entriesToSort : some).map(({ id }) => id);
  const entries = await index.entries(ids);
  const all = entries
    .map((entry, position) => ({ entry, hit: found[position]! }))
    .flatMap(({ entry, hit }) => {
      const result = workResult(entry, query, index.manifest.articles);
      return result ? [{ result, hit, entry, score: score(entry, hit, query) }] : [];
    })
    .sort(
      (a, b) =>
        (sort ? compareEntries(sort, a.entry, b.entry) : 0) ||
        b.hit.found - a.hit.found ||
        Number(b.hit.strong) - Number(a.hit.strong) ||
        b.score - a.score ||
        b.entry.cited - a.entry.cited ||
        a.hit.id - b.hit.id,
    );
  return {
    results: all.map(({ result }) => result),
    entries: all.map(({ entry }) => entry),
    total: query.phrases.length > 0 ? all.length : found.length,
    strong: all.some(({ hit }) => hit.strong),
  };
}

/** A title that holds the words side by side comes before one that holds them apart. */
function score(entry: WorkEntry, hit: FoundWork, query: Query): number {
  const match = matchText(entry.title, query);
  return hit.score + (match?.exactly ? 30 : match?.phrase ? 5 : 0);
}

function workResult(
  entry: WorkEntry,
  query: Query,
  articles: Readonly<Record<string, string>>,
): Result | undefined {
  const names = nameList(entry.names);
  const detail = [names, entry.container, entry.publisher].filter(Boolean).join(messages.separator);
  const all = [entry.title, detail].join('. ');
  if (!query.phrases.every((phrase) => matchText(all, { words: phrase, phrases: [phrase] })))
    return undefined;
  const title = { text: entry.title, ranges: matchText(entry.title, loose(query))?.ranges ?? [] };
  const article =
    entry.articles.length === 1 && Object.keys(articles).length > 1
      ? (articles[entry.articles[0]!] ?? '')
      : '';
  return {
    kind: 'work',
    url: entry.url,
    title,
    ...(detail
      ? { excerpt: { text: detail, ranges: matchText(detail, loose(query))?.ranges ?? [] } }
      : {}),
    where: joined(kindOfWork(entry.type), yearLabel(entry.year ?? ''), whereCited(entry), article),
    articles: entry.articles,
    sections: entry.sections ?? {},
  };
}

function whereCited({ articles, notes = [], sections = {} }: WorkEntry): string {
  const { citedInArticles, citedInNotes, citedInSections } = messages;
  if (articles.length > 1) return citedInArticles({ count: articles.length });
  if (notes.length > 0) return citedInNotes({ count: notes.length, notes: listed(notes) });
  const numbers = sections[articles[0] ?? ''] ?? [];
  if (numbers.length === 0) return '';
  return citedInSections({ count: numbers.length, sections: listed(numbers) });
}

function loose(query: Query): { words: readonly string[]; phrases: [] } {
  return { words: query.words, phrases: [] };
}

function nameList(names: readonly string[]): string {
  return names.length > 3
    ? messages.andOthers({ name: names[0]! })
    : names.join(messages.separator);
}
