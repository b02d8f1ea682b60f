import { ofText, ofWorks } from '../shared/facets.ts';
import { messages } from './messages.ts';
import type { FoundName, NamedEntry } from './names.ts';
import type { Query } from './parse.ts';
import type { Request, Result } from './results.ts';
import { factsOfName } from './words-for-readers.ts';
import type { WorkFilter, WorkIndex } from './works.ts';

/** Names that answer a query, as results. */
export interface FoundNames {
  readonly results: readonly Result[];
  readonly total: number;
  readonly more: boolean;
}

/** Results of other kinds where nobody says how many. */
export const usualLimit = 8;

/** Names shown beside so many results of each other kind: one name leads to many places. */
export function namesAtMost(limit = usualLimit): number {
  return Math.max(3, Math.floor(limit / 4));
}

export const noNames: FoundNames = { results: [], total: 0, more: false };

/** The names that answer a query, each leading to its passages; none where it cannot be looked up. */
export async function findNames(
  query: Query,
  request: Request,
  index: WorkIndex | undefined,
  filter: WorkFilter,
): Promise<FoundNames> {
  const isOfOthers = [...ofWorks, ...ofText].some((name) => request[name] !== undefined);
  if (!index || isOfOthers) return noNames;
  try {
    const { names, more } = await index.names.find(query, filter, namesAtMost(request.limit) + 1);
    return { results: names.map(nameResult), total: names.length, more };
  } catch {
    return noNames;
  }
}

/**
 * The name that a request is narrowed to; undefined where no article has it. Rejects where it
 * cannot be looked up.
 */
export async function chosenName(
  { name }: Request,
  index: WorkIndex | undefined,
): Promise<NamedEntry | undefined> {
  if (name === undefined) return undefined;
  if (!index) throw new Error('The index of names did not load');
  return index.names.bySlug(name);
}

function nameResult({ entry, ranges, spelling }: FoundName): Result {
  const { slug, label, kind, passages } = entry;
  const articles = Object.keys(passages);
  const shown = spelling === undefined ? label : messages.spelled({ name: label, spelling });
  return {
    kind: 'name',
    url: `search/?${new URLSearchParams({ name: slug }).toString()}`,
    title: { text: shown, ranges },
    where: factsOfName(kind, passagesOf(entry), articles.length),
    articles,
    sections: {},
  };
}

/** Passages that a name stands in, of all articles or of one. */
export function passagesOf({ passages }: NamedEntry, article?: string): number {
  if (article !== undefined) return passages[article] ?? 0;
  return Object.values(passages).reduce((sum, count) => sum + count, 0);
}
