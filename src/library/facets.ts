import {
  type Article,
  type Work,
  type WorkKind,
  kindLabel,
  kindSigns,
  lookup,
  sectionTitle,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { mentionsOf } from './mentions.ts';
import { type SharedWork, placesCiting } from './shared-works.ts';

/** Kinds by what stands for them in addresses. */
const kindsInAddresses = new Map(
  (Object.keys(kindSigns) as WorkKind[]).map((kind) => [kindInAddress(kind), kind]),
);

/** "Web page": what stands for a kind where readers choose it, in every language. */
export function kindInAddress(kind: WorkKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** By what a work is found and sorted among the sources of an article. */
export interface Facets {
  /** "Web page": it stands in addresses, and is the same in every language. */
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

/** What can be chosen of one facet. */
export interface FacetChoices {
  readonly name: FacetName;
  readonly label: string;
  readonly options: readonly FacetOption[];
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
      return [
        work.key,
        {
          ...ownFacets(work),
          sections: [...new Set(sections)],
          uses: mentions.length,
          first: order.get(work.key) ?? order.size,
        },
      ];
    }),
  );
}

/** The facets of a work among those of all articles, where `first` is its place in the list. */
export function sharedFacets(shared: SharedWork, first: number): Facets {
  return { ...ownFacets(shared.work), sections: [], uses: placesCiting(shared), first };
}

function ownFacets(work: Work): Pick<Facets, 'kind' | 'year' | 'publisher'> {
  const publisher = publisherOf(work);
  return {
    kind: kindInAddress(work.kind),
    ...(work.year !== undefined && { year: String(work.year) }),
    ...(publisher && { publisher }),
  };
}

/** The choices for the works of one article, its sections among them. */
export function facetOptions(
  article: Article,
  facets: ReadonlyMap<string, Facets>,
  words: Words,
): FacetChoices[] {
  const { sections } = lookup(article);
  const place = new Map(article.sections.map(({ id }, nth) => [id, nth]));
  const sectionLabel = (id: string) => {
    const section = sections.get(id);
    if (!section) return id;
    const number = section.number ? `§${words.digits(section.number)} ` : '';
    return `${number}${sectionTitle(section, words)}`;
  };
  const all = [...facets.values()];
  const options = counted(
    all.flatMap((each) => each.sections),
    sectionLabel,
  ).sort((a, b) => (place.get(a.value) ?? 0) - (place.get(b.value) ?? 0));
  const section = { name: 'section' as const, label: words.terms.facets.section, options };
  return [...facetChoices(all, words), ...(options.length > 1 ? [section] : [])];
}

/**
 * What a reader may choose from: values that at least one work has, and only facets that tell
 * works apart. Years come newest first, the rest by name.
 */
export function facetChoices(all: readonly Facets[], words: Words): FacetChoices[] {
  const order = new Intl.Collator(words.lang, { sensitivity: 'base', numeric: true });
  const labels = words.terms.facets;
  const kindNamed = (value: string) => {
    const kind = kindsInAddresses.get(value);
    return kind ? kindLabel(kind, words) : value;
  };
  const byName = (a: FacetOption, b: FacetOption) => order.compare(a.label, b.label);
  const choices: FacetChoices[] = [
    {
      name: 'kind',
      label: labels.kind,
      options: counted(
        all.map(({ kind }) => kind),
        kindNamed,
      ).sort(byName),
    },
    {
      name: 'year',
      label: labels.year,
      options: counted(
        all.flatMap(({ year }) => year ?? []),
        (year) => words.date(Number(year)),
      ).sort((a, b) => Number(b.value) - Number(a.value)),
    },
    {
      name: 'publisher',
      label: labels.publisher,
      options: counted(all.flatMap(({ publisher }) => publisher ?? [])).sort(byName),
    },
  ];
  return choices.filter(({ options }) => options.length > 1);
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
