import {
  counted,
  facetOfLanguages,
  facetOfSections,
  facetsOfWorks,
  type Facets,
  type FacetValue,
} from '../shared/facets.ts';
import type { Manifest, SectionList } from '../shared/format.ts';
import { fold } from '../shared/words.ts';
import { namesAtMost } from './found-names.ts';
import type { FoundText } from './found-text.ts';
import type { FoundWorks } from './found-works.ts';
import { messages } from './messages.ts';
import type { Query } from './parse.ts';
import { kindsOfResults, type Kind, type Request, type Result, type Results } from './results.ts';
import { placeTyped } from './typed.ts';
import { kindOfWork, languageName, sectionLabel, yearLabel } from './words-for-readers.ts';

/** All of one kind that were found. */
export interface FoundKind extends FoundText {
  readonly kind: Kind;
}

/**
 * The groups that are shown, in their order, the best `limit` results of each. `strong`: a reader
 * looks for a work.
 */
export function groupResults(
  query: Query,
  request: Request,
  found: readonly FoundKind[],
  strong: boolean,
  limit: number,
): Pick<Results, 'groups' | 'total' | 'straight'> {
  const any = found.filter((group) => group.results.length > 0);
  const kind = request.kind ?? kindOf(query.fields.kind);
  const narrowed = any.filter((group) => group.kind === (kind ?? group.kind));
  // What looked like a kind may be words of the text.
  const shown = narrowed.length > 0 || request.kind ? narrowed : any;
  // Works found only through a publisher or journal come after notes and text.
  if (!strong) shown.sort((a, b) => Number(a.kind === 'work') - Number(b.kind === 'work'));
  // What was asked for by its number comes first.
  shown.sort((a, b) => Number(b.straight > 0) - Number(a.straight > 0));
  const groups = shown.map((group) => ({
    kind: group.kind,
    results: group.results.slice(0, group.kind === 'name' ? namesAtMost(limit) : limit),
    total: group.total,
    more: group.more,
  }));
  const [best] = groups[0]?.results ?? [];
  const straight = shown.reduce((sum, group) => sum + group.straight, 0);
  return {
    groups,
    total: groups.reduce((sum, group) => sum + group.total, 0),
    ...(straight === 1 && best ? { straight: best } : {}),
  };
}

function kindOf(value: string | undefined): Kind | undefined {
  if (value === undefined) return undefined;
  const typed = fold(value);
  return kindsOfResults.find(
    (kind) =>
      kind === typed.replace(/s$/u, '') ||
      fold(messages.groups[kind]) === typed ||
      placeTyped(`${typed}#`) === kind,
  );
}

/** How many of what was found have each value of the facets; `scope` is the article of the sections. */
export function facetsOf(
  works: FoundWorks,
  groups: readonly FoundKind[],
  manifest: Pick<Manifest, 'articles' | 'languages'> = { articles: {} },
  scope: string | undefined,
  sections: SectionList,
  names: readonly FacetValue[],
): Facets {
  const results: Result[] = groups.flatMap((group) => group.results);
  const ofWorks = facetsOfWorks(works.entries);
  return {
    ...ofWorks,
    year: labelled(ofWorks.year, yearLabel),
    type: labelled(ofWorks.type, kindOfWork),
    name: names,
    kind: groups
      .map(({ kind, total }) => ({ value: kind, label: messages.groups[kind], count: total }))
      .filter(({ count }) => count > 0),
    section: facetOfSections(
      sections.map(([number, title]) => [number, sectionLabel(number, title)]),
      results.map((result) => result.sections[scope ?? ''] ?? []),
    ),
    article: labelled(
      counted(results.flatMap((result) => result.articles)),
      (slug) => manifest.articles[slug] ?? slug,
    ),
    lang: labelled(
      facetOfLanguages(
        manifest.languages ?? {},
        results.map(({ articles }) => articles),
      ),
      languageName,
    ),
  };
}

function labelled(values: readonly FacetValue[], labelOf: (value: string) => string): FacetValue[] {
  return values.map((facet) => ({ ...facet, label: labelOf(facet.value) }));
}
