import type { Place, TextEngine } from './engine.ts';
import { passagesOf } from './found-names.ts';
import { noPlaces, type FoundPlaces } from './found-places.ts';
import type { Range } from './match.ts';
import type { NamedEntry } from './names.ts';
import { placeResult } from './place-result.ts';
import type { Result } from './results.ts';
import type { PlacesWanted } from './taken-places.ts';
import type { WorkIndex } from './works.ts';
import { counted, topSection, type FacetValue } from '../shared/facets.ts';
import { tokenise, wordsOf } from '../shared/words.ts';

/** Records that are loaded at a time. */
const together = 6;

/**
 * The places that hold a name, whatever else they hold, in reading order; of very many those of
 * the first records.
 */
export async function findNamed(
  entry: NamedEntry,
  engine: TextEngine,
  { article, lang, section, limit, titles, signal }: PlacesWanted,
): Promise<FoundPlaces> {
  const { id, label, variants } = entry;
  const spellings = [label, ...variants];
  const records = await engine.find({
    kind: 'text',
    words: [],
    name: id,
    ...(article ? { article } : {}),
    ...(lang ? { lang } : {}),
    ...(section ? { section } : {}),
  });
  const places = new Map<string, Place>();
  let taken = 0;
  while (taken < records.length && places.size < limit) {
    if (signal?.aborted) return noPlaces;
    const some = records.slice(taken, taken + together);
    taken += some.length;
    for (const place of (await Promise.all(some.map(({ load }) => load()))).flat()) {
      if (!place.names.includes(id)) continue;
      if (section && topSection(place.sectionNumber) !== section) continue;
      const known = places.get(place.url);
      // Of a long place that stands in parts, the first that has the name itself.
      if (!known || spellingsIn(known.text, spellings).length === 0) places.set(place.url, place);
    }
  }
  const order = [...new Set([...places.values()].map((place) => place.article))];
  const results = [...places.values()]
    .sort(
      (a, b) =>
        order.indexOf(a.article) - order.indexOf(b.article) || Number(a.number) - Number(b.number),
    )
    .map((place) => namedResult(place, spellings, titles));
  const all = section || lang ? undefined : passagesOf(entry, article);
  return {
    results,
    total: Math.max(results.length, all ?? 0),
    more: all === undefined && taken < records.length,
  };
}

function namedResult(
  place: Place,
  spellings: readonly string[],
  titles: Readonly<Record<string, string>>,
): Result {
  const ranges = spellingsIn(place.text, spellings);
  const words = ranges.flatMap(([start, end]) => wordsOf(place.text.slice(start, end)));
  const match = { ranges, found: 0, score: 0, phrase: false, exactly: false, rank: 0 } as const;
  return { ...placeResult(place, match, titles), words: [...new Set(words)] };
}

/** Where a spelling of a name stands in a text: the longest, at each place. */
function spellingsIn(text: string, variants: readonly string[]): Range[] {
  const tokens = tokenise(text);
  const sought = variants
    .map((variant) => wordsOf(variant))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const found: Range[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const row = sought.find((words) => words.every((word, nth) => tokens[at + nth]?.word === word));
    if (!row) continue;
    found.push([tokens[at]!.start, tokens[at + row.length - 1]!.end]);
    at += row.length - 1;
  }
  return found;
}

/** Values of the facet of names that are shown at most. */
const valuesAtMost = 12;

/** How many of the results hold each name: those named most, and `chosen`. */
export async function facetOfNames(
  results: readonly Result[],
  index: WorkIndex,
  chosen: NamedEntry | undefined,
): Promise<FacetValue[]> {
  const all = counted(results.flatMap(({ names = [] }) => names.map(String)));
  const shown = all.filter(({ value }, at) => at <= valuesAtMost || value === String(chosen?.id));
  const entries = await index.names.entries(shown.map(({ value }) => Number(value)));
  return entries.map(({ slug, label }, at) => ({ value: slug, label, count: shown[at]!.count }));
}
