import type { Facets } from '../library/index.ts';

/** By what the entry of a work is sorted and filtered, as the script of the list reads it. */
export function facetData(facets: Facets): Readonly<Record<string, string | number | undefined>> {
  return {
    'data-kind': facets.kind,
    'data-year': facets.year,
    'data-publisher': facets.publisher,
    'data-sections': facets.sections.join(' ') || undefined,
    'data-first': facets.first,
    'data-uses': facets.uses,
  };
}
