import type { WorkEntry } from '../shared/format.ts';

/** Orders of works besides the best match first; the words are those of the address. */
export const sorts = ['newest', 'oldest', 'uses', 'name'] as const;
export type Sort = (typeof sorts)[number];

const letters = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Compares two works for `sort`; those without a year or a name come last. */
export function compareEntries(sort: Sort, a: WorkEntry, b: WorkEntry): number {
  if (sort === 'uses') return b.cited - a.cited;
  if (sort === 'name') return letters.compare(nameOf(a), nameOf(b));
  if (a.year === undefined || b.year === undefined)
    return Number(a.year === undefined) - Number(b.year === undefined);
  return sort === 'newest' ? b.year - a.year : a.year - b.year;
}

function nameOf({ names, title }: WorkEntry): string {
  return names.length > 0 ? names.join(' ') : title;
}
