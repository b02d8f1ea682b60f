export const facetNames = ['kind', 'year', 'publisher', 'section'] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ['name', 'first', 'newest', 'oldest', 'uses'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader has chosen: nothing chosen shows every source in the order of the page. */
export interface Choice {
  readonly sort: Sort;
  readonly filters: Partial<Readonly<Record<FacetName, string>>>;
}

/** A source as its page prints it. */
export interface Source {
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  /** Rank of its first use. */
  readonly first: number;
  readonly uses: number;
}

/** Reads a choice from an address's query; what is unknown is left out. */
export function parseChoice(query: string): Choice {
  const params = new URLSearchParams(query);
  const filters: Partial<Record<FacetName, string>> = {};
  for (const name of facetNames) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return { sort: sorts.find((sort) => sort === params.get('sort')) ?? 'name', filters };
}

/** Writes a choice as a query, `?kind=Book&sort=newest`, or an empty string. */
export function formatChoice({ sort, filters }: Choice): string {
  const params = new URLSearchParams();
  for (const name of facetNames) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  if (sort !== 'name') params.set('sort', sort);
  const query = params.toString();
  return query && `?${query}`;
}

/** Indexes of the sources that a choice shows, in its order. */
export function arrange(sources: readonly Source[], { sort, filters }: Choice): number[] {
  const compare: Readonly<Record<Sort, (a: Source, b: Source) => number>> = {
    name: () => 0,
    first: (a, b) => a.first - b.first,
    newest: (a, b) => yearOf(b, -1) - yearOf(a, -1),
    oldest: (a, b) => yearOf(a, 9999) - yearOf(b, 9999),
    uses: (a, b) => b.uses - a.uses,
  };
  return sources
    .map((source, index) => ({ source, index }))
    .filter(({ source }) =>
      facetNames.every((name) => {
        const value = filters[name];
        return value === undefined || source.values[name].includes(value);
      }),
    )
    .sort((a, b) => compare[sort](a.source, b.source) || a.index - b.index)
    .map(({ index }) => index);
}

/** Undated works come last in both orders. */
function yearOf({ values }: Source, otherwise: number): number {
  const [year] = values.year;
  return year === undefined ? otherwise : Number(year);
}
