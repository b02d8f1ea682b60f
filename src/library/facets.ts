import { type Article, type Work, lookup, sectionTitle } from '../article/index.ts';
import { mentionsOf } from './mentions.ts';
import { SITE_LANG } from './publication.ts';
import { kindLabel } from './shared-works.ts';

/** By what a work is found and sorted among the sources of an article. */
export interface Facets {
  readonly kind: string;
  readonly year?: string;
  /** Who brought it out: the publisher, or the journal, newspaper or site that it stands in. */
  readonly publisher?: string;
  /** Ids of the top-level sections that cite it. */
  readonly sections: readonly string[];
  readonly uses: number;
  /** Its rank among the works of the article by first use; uncited works come last. */
  readonly first: number;
}

/** A choice for readers with the number of works behind it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type FacetName = 'kind' | 'year' | 'publisher' | 'section';

/** The facets of every work of `article`, by key. */
export function facetsOf(article: Article): Map<string, Facets> {
  const order = new Map(article.citations.map(({ key }) => [key, 0]));
  [...order.keys()].forEach((key, nth) => order.set(key, nth));
  return new Map(
    article.works.map((work) => {
      const mentions = mentionsOf(article, work);
      const sections = mentions.flatMap(({ section }) => topSection(article, section?.id) ?? []);
      const publisher = publisherOf(work);
      return [
        work.key,
        {
          kind: kindLabel(work.kind),
          ...(work.year !== undefined && { year: String(work.year) }),
          ...(publisher && { publisher }),
          sections: [...new Set(sections)],
          uses: mentions.length,
          first: order.get(work.key) ?? order.size,
        },
      ];
    }),
  );
}

/**
 * What a reader may choose from: values that at least one work has, and only facets that tell
 * works apart. Years come newest first, sections in their order, the rest by name.
 */
export function facetOptions(
  article: Article,
  facets: ReadonlyMap<string, Facets>,
): { readonly name: FacetName; readonly label: string; readonly options: FacetOption[] }[] {
  const all = [...facets.values()];
  const { sections } = lookup(article);
  const place = new Map(article.sections.map(({ id }, nth) => [id, nth]));
  const byName = (a: FacetOption, b: FacetOption) => order.compare(a.label, b.label);
  const sectionLabel = (id: string) => {
    const section = sections.get(id);
    return section ? `${section.number ? `§${section.number} ` : ''}${sectionTitle(section)}` : id;
  };
  return [
    {
      name: 'kind' as const,
      label: 'Kind',
      options: counted(all.map(({ kind }) => kind)).sort(byName),
    },
    {
      name: 'year' as const,
      label: 'Year',
      options: counted(all.flatMap(({ year }) => year ?? [])).sort(
        (a, b) => Number(b.value) - Number(a.value),
      ),
    },
    {
      name: 'publisher' as const,
      label: 'Publisher',
      options: counted(all.flatMap(({ publisher }) => publisher ?? [])).sort(byName),
    },
    {
      name: 'section' as const,
      label: 'Section',
      options: counted(
        all.flatMap((each) => each.sections),
        sectionLabel,
      ).sort((a, b) => (place.get(a.value) ?? 0) - (place.get(b.value) ?? 0)),
    },
  ].filter(({ options }) => options.length > 1);
}

function counted(values: readonly string[], label = (value: string) => value): FacetOption[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: label(value), count }));
}

function publisherOf({ csl }: Work): string | undefined {
  return (csl.publisher ?? csl['container-title'])?.replace(/\s+/g, ' ').trim();
}

function topSection(article: Article, id: string | undefined): string | undefined {
  const { sections } = lookup(article);
  let section = id === undefined ? undefined : sections.get(id);
  while (section?.parent !== undefined) section = sections.get(section.parent);
  return section?.id;
}

const order = new Intl.Collator(SITE_LANG, { sensitivity: 'base', numeric: true });
