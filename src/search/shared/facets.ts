import type { WorkEntry } from './format.ts';

/** How a search can be narrowed by one thing. */
interface Facet {
  /** What has values of it: every result, works alone, or the text alone. */
  readonly of: 'results' | 'works' | 'text';
  /** Whether it can be typed among the words: `author:maresca`. */
  readonly typed: boolean;
  /** The facet whose value it is a part of: it says nothing without that. */
  readonly within?: string;
}

/**
 * What a reader can narrow a search by. The names are those of the address, in its order. Beside
 * this table, `index/work-records.ts` finds the values of a work, `facetsOfWorks` and
 * `browser/group-results.ts` count those of results; the type checker names what a new one lacks.
 */
export const facets = {
  kind: { of: 'results', typed: true },
  author: { of: 'works', typed: true },
  year: { of: 'works', typed: true },
  type: { of: 'works', typed: true },
  publisher: { of: 'works', typed: false },
  article: { of: 'results', typed: true },
  /** Of the article, or of those that cite a work; only where the library has several. */
  lang: { of: 'results', typed: true },
  /** A name of the articles' indexes; its value is the name's slug. */
  name: { of: 'text', typed: false },
  section: { of: 'results', typed: false, within: 'article' },
} as const satisfies Readonly<Record<string, Facet>>;

type Table = typeof facets;
export type Narrowing = keyof Table;
/** Facets that only works have. */
export type OfWorks = NamesWith<'of', 'works'>;
/** Facets that only the text has. */
export type OfText = NamesWith<'of', 'text'>;
/** Facets that can be typed. */
export type TypedFacet = NamesWith<'typed', true>;
type NamesWith<Member extends 'of' | 'typed', Value> = {
  [Name in Narrowing]: Table[Name][Member] extends Value ? Name : never;
}[Narrowing];

export const narrowings = Object.keys(facets) as readonly Narrowing[];
export const ofWorks = narrowings.filter((name): name is OfWorks => facets[name].of === 'works');
export const ofText = narrowings.filter((name): name is OfText => facets[name].of === 'text');
export const typedFacets = narrowings.filter((name): name is TypedFacet => facets[name].typed);
/** Facets of every result, but for the kind of result. */
export const ofResults = narrowings.filter(
  (name) => name !== 'kind' && facets[name].of === 'results',
);

/** Whether `name` means nothing without a value of `other`. */
export function isWithin(name: Narrowing, other: Narrowing): boolean {
  const facet: Facet = facets[name];
  return facet.within === other;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type Facets = Readonly<Record<Narrowing, readonly FacetValue[]>>;

/** Years that are shown one by one; of more, the decades are. */
const yearsAtMost = 12;

/** How many works have each value of the facets that only works have. */
export function facetsOfWorks(works: readonly WorkEntry[]): Pick<Facets, OfWorks> {
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
  sections: readonly (readonly [number: string, label: string])[],
  found: readonly (readonly string[])[],
): FacetValue[] {
  return sections
    .map(([number, label]) => ({
      value: number,
      label,
      count: found.filter((numbers) => numbers.some((one) => topSection(one) === number)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** How many results are of articles in each language; nothing where all articles are in one. */
export function facetOfLanguages(
  languages: Readonly<Record<string, string>>,
  found: readonly (readonly string[])[],
): FacetValue[] {
  return counted(
    found.flatMap((slugs) => [...new Set(slugs.flatMap((slug) => languages[slug] ?? []))]),
  );
}

/** The language of a BCP 47 tag, without script and region: "de" of "de-AT". */
export function languageOf(tag: string): string {
  return tag.replace(/[-_].*$/su, '').toLowerCase();
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
