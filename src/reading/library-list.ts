export const libraryFacets = ['keyword', 'author', 'year'] as const;
export type LibraryFacet = (typeof libraryFacets)[number];
/** What a reader has chosen of each facet; nothing chosen shows the list as it stands. */
export type LibraryChoice = Partial<Readonly<Record<LibraryFacet, string>>>;

/** An article as `articles.json` tells of it. */
export interface Listed {
  readonly slug: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly keywords?: readonly string[];
  readonly year?: number;
  readonly issue?: string;
  readonly lang?: string;
  readonly dir?: string;
}

/** What can be chosen of a facet, with the number of articles behind it. */
export interface LibraryOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Reads a choice from an address's query; what is unknown is left out. */
export function parseLibraryChoice(query: string): LibraryChoice {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    libraryFacets.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** Writes a choice as a query, `?keyword=maps&year=2024`, or an empty string. */
export function formatLibraryChoice(choice: LibraryChoice): string {
  const params = new URLSearchParams();
  for (const name of libraryFacets) if (choice[name]) params.set(name, choice[name]);
  const query = params.toString();
  return query && `?${query}`;
}

/** The articles that a choice leaves, in their order. Spellings that differ in case are one. */
export function chosenArticles(all: readonly Listed[], choice: LibraryChoice): Listed[] {
  return all.filter((article) =>
    libraryFacets.every((name) => {
      const wanted = choice[name];
      return wanted === undefined || valuesOf(article, name).some((value) => same(value, wanted));
    }),
  );
}

/** The choices of a facet: years newest first, the rest by name in the language `lang`. */
export function libraryOptions(
  all: readonly Listed[],
  name: LibraryFacet,
  lang: string,
): LibraryOption[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const article of all) {
    for (const value of new Set(valuesOf(article, name))) {
      const known = found.get(plain(value));
      if (known) known.count += 1;
      else found.set(plain(value), { label: value, count: 1 });
    }
  }
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = name === 'year' ? -1 : 1;
  return [...found.values()]
    .map(({ label, count }) => ({ value: label, label, count }))
    .sort((a, b) => sign * compare(a.label, b.label));
}

function valuesOf(article: Listed, name: LibraryFacet): readonly string[] {
  if (name === 'keyword') return article.keywords ?? [];
  if (name === 'author') return article.authors ?? [];
  return article.year === undefined ? [] : [String(article.year)];
}

function same(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase();
}
