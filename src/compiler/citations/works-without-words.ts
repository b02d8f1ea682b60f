import type { PrintedReference } from './format.ts';
import type { Inputs } from '../metadata/read-sources.ts';
import { type Problem, report, rules } from '../../article/index.ts';

/**
 * The works of which the style prints nothing in the list, each at its place in the bibliography.
 * A work without title and author, or one that could not be read, is reported as that already.
 * @param before what was reported so far.
 */
export function worksWithoutWords(
  references: readonly PrintedReference[],
  works: Inputs['works'],
  before: readonly Problem[],
): Problem[] {
  const empty = new Set(
    references.flatMap((reference) => (reference.empty === true ? [reference.key] : [])),
  );
  if (empty.size === 0) return [];
  const known = new Set(
    before.flatMap(({ rule, place }) => (rule === rules.workEmpty.id ? [placeName(place)] : [])),
  );
  return works
    .filter(
      ({ key, broken, place }) =>
        empty.has(key) && broken === undefined && !known.has(placeName(place)),
    )
    .map(({ key, place }) => report(rules.workPrintsNothing, place, { key }));
}

function placeName({ file, line, column }: Problem['place']): string {
  return JSON.stringify([file, line, column]);
}
