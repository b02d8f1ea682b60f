import type { WorkEntry } from '../shared/format.ts';
import { spoken } from './messages.ts';

/** Orders of works besides the best match first; the words are those of the address. */
export const sorts = ['newest', 'oldest', 'uses', 'name'] as const;
export type Sort = (typeof sorts)[number];

/** Compares two works for `sort`; those without a year or a name come last. */
export function compareEntries(sort: Sort, a: WorkEntry, b: WorkEntry): number {
  if (sort === 'uses') return b.cited - a.cited;
  if (sort === 'name')
    return nameOf(a).localeCompare(nameOf(b), spoken, { sensitivity: 'base', numeric: true });
  if (a.year === undefined || b.year === undefined)
    return Number(a.year === undefined) - Number(b.year === undefined);
  return sort === 'newest' ? b.year - a.year : a.year - b.year;
}

function nameOf({ names, title }: WorkEntry): string {
  return names.length > 0 ? names.join(' ') : title;
}
