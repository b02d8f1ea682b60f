import type { WorkEntry } from './format.ts';

/** What a reader can narrow a search by; the words are those of the address. */
export const narrowings = [
  'kind',
  'author',
  'year',
  'type',
  'publisher',
  'article',
  'section',
] as const;
export type Narrowing = (typeof narrowings)[number];

/** Facets that only works have. */
export const ofWorks = ['author', 'year', 'type', 'publisher'] as const;

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type Facets = Readonly<Record<Narrowing, readonly FacetValue[]>>;

/** Years that are shown one by one; of more, the decades are. */
const yearsAtMost = 12;

/** How many works have each value of the facets that only works have. */
export function facetsOfWorks(works: readonly WorkEntry[]): Pick<Facets, (typeof ofWorks)[number]> {
  const years = works.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const single = new Set(years).size <= yearsAtMost;
  return {
    author: counted(works.flatMap(({ names }) => [...new Set(names)])),
    year: counted(years.map((year) => (single ? String(year) : decadeOf(year)))).sort(
      (a, b) => parseInt(b.value, 10) - parseInt(a.value, 10),
    ),
    type: counted(works.map(({ type }) => type)),
    publisher: counted(works.flatMap(({ publisher }) => (publisher ? [publisher] : []))),
  };
}

/** How many results stand in each of the article's sections, in its order. */
export function facetOfSections(
  sections: readonly (readonly [number: string, title: string])[],
  found: readonly (readonly string[])[],
): FacetValue[] {
  return sections
    .map(([number, title]) => ({
      value: number,
      label: `§ ${number} ${title}`.trim(),
      count: found.filter((numbers) => numbers.some((one) => topSection(one) === number)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** "2.1" stands in "2". */
export function topSection(number: string): string {
  return number.replace(/\..*$/u, '');
}

/** "1990s" */
export function decadeOf(year: number): string {
  return `${Math.floor(year / 10) * 10}s`;
}

/** Values with their number, the most frequent first. */
export function counted(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: value, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
