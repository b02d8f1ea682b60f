import type { Place, TextEngine, TextQuery, TextRecord } from './engine.ts';
import { openingsFor } from '../shared/format.ts';
import { hasForms, rootsOf } from './forms.ts';
import { related } from './match.ts';
import type { Query } from './parse.ts';
import { placeResult } from './place-result.ts';
import type { Result } from './results.ts';
import { TakenPlaces, type PlacesWanted } from './taken-places.ts';
import { furtherWords, rowsOf, tellingWords } from './telling.ts';

export interface FoundPlaces {
  readonly results: readonly Result[];
  readonly total: number;
  /** There are others, not loaded and not counted. */
  readonly more: boolean;
}

export const noPlaces: FoundPlaces = { results: [], total: 0, more: false };

type Ask = (
  query: Pick<TextQuery, 'words' | 'row' | 'apart' | 'jump'>,
) => Promise<readonly TextRecord[]>;

/** Records of one source at most, before the next is asked. */
const fromEach = 3;
/** So many words typed are no name and no subject, but words of the text. */
const manyWords = 5;

/**
 * The blocks and headings, or the notes, that answer a query, best first. Records are loaded in
 * turn: those with a place that begins with the words typed; the best that hold all telling words;
 * where none of these has the words as typed, those of them that hold the others too, and those
 * that have the words side by side; then the rest.
 */
export async function findPlaces(
  query: Query,
  engine: TextEngine,
  wanted: PlacesWanted,
): Promise<FoundPlaces> {
  const { kind, article, lang, section, name, least, titles, signal, whole = false } = wanted;
  const { jump } = query;
  if (jump && (jump.to === 'note') !== (kind === 'note')) return noPlaces;
  const ask: Ask = (words) =>
    engine.find({
      kind,
      ...(article ? { article } : {}),
      ...(lang ? { lang } : {}),
      ...(section ? { section } : {}),
      ...(name ? { name: name.id } : {}),
      ...words,
    });
  const taken = new TakenPlaces(query, wanted);
  const telling = whole ? [] : tellingWords(query, least);
  const asTyped =
    jump || telling.length > 0
      ? await ask({
          words: telling,
          apart: apart(telling, query.sequence),
          ...(jump ? { jump } : {}),
        })
      : [];
  if (!jump) await takeOpenings(query, ask, taken, asTyped);
  // One word is in every record, if in any: the first tells. Of several, two tell more.
  const most = query.words.length < 2 ? 1 : 2;
  const lacks = async (records: readonly TextRecord[]): Promise<boolean> => {
    const first = await taken.take(records, most);
    const tried = first.length > 0 ? first : taken.places;
    return records.length === 0 || telling.some((word) => !held(word, tried));
  };
  const mustBeHeld = least === query.words.length && telling.length > 0;
  let found = asTyped;
  // What the best records lack is nowhere, unless in another form.
  let inVain = (await lacks(asTyped)) && mustBeHeld;
  const roots = jump ? [] : telling.map(rootsOf);
  for (const level of [0, 1]) {
    const words = roots.map((ofWord) => ofWord[level] ?? ofWord[0]!);
    const isOther = words.some((root, at) => root !== (roots[at]![level - 1] ?? telling[at]));
    if (!isOther || !(inVain || hasForms())) continue;
    const others = await ask({ words, apart: apart(telling, query.sequence) });
    found = [...found, ...without(others, found)];
    inVain &&= await lacks(others);
  }
  let more = false;
  if (!inVain && !whole) {
    const closer = await takeCloser(query, ask, taken, found, telling, least);
    const all = [...closer, ...found];
    await taken.takeUntilEnough(all);
    more = all.some((record) => !taken.has(record));
  }
  if (signal?.aborted) return noPlaces;
  const results = taken.best().map(({ place, match }) => placeResult(place, match, titles));
  return { results, total: results.length, more };
}

/** Loads records with a place that is just what was typed, and such that begin with it. */
async function takeOpenings(
  { sequence }: Query,
  ask: Ask,
  taken: TakenPlaces,
  found: readonly TextRecord[],
): Promise<void> {
  for (const word of openingsFor(sequence)) {
    const opening = await ask({ words: [word], row: true });
    const best = among(opening, found);
    await taken.take(best.length > 0 ? best : opening, fromEach);
  }
}

/**
 * Loads records that are nearer to what was typed than `found`, unless it was found already: many
 * words may be so in several places that begin alike. All records that have the words side by side.
 */
async function takeCloser(
  query: Query,
  ask: Ask,
  taken: TakenPlaces,
  found: readonly TextRecord[],
  telling: readonly string[],
  least: number,
): Promise<readonly TextRecord[]> {
  const left = (): boolean => found.some((record) => !taken.has(record));
  const settled = (): boolean =>
    query.sequence.length < manyWords ? taken.exact || taken.enough : taken.exact && !left();
  if (query.jump || settled()) return [];
  const further = furtherWords(query, telling, least);
  if (further.length > 0 && left())
    await taken.take(among(await ask({ words: further }), found), fromEach);
  if (settled()) return [];
  const rows = rowsOf(query, telling.length === 0);
  const rowed = (await Promise.all(rows.map((words) => ask({ words, row: true })))).flat();
  await taken.take(rowed, fromEach);
  return rowed;
}

/** Those of `records` that are not among the others. */
function without(
  records: readonly TextRecord[],
  others: readonly TextRecord[],
): readonly TextRecord[] {
  const ids = new Set(others.map(({ id }) => id));
  return records.filter(({ id }) => !ids.has(id));
}

/** Those of `best` that are among the records, in its order. */
function among(records: readonly TextRecord[], best: readonly TextRecord[]): readonly TextRecord[] {
  const ids = new Set(records.map(({ id }) => id));
  return best.filter(({ id }) => ids.has(id));
}

/** How far apart words typed side by side stand at most, where others between are left out. */
function apart(words: readonly string[], sequence: readonly string[]): number {
  const places = sequence.flatMap((word, at) => (words.includes(word) ? [at] : []));
  return Math.max(1, ...places.slice(1).map((place, at) => place - places[at]!));
}

/**
 * Whether any place holds a form of `word`, or words in a row that it may be. Pagefind falls
 * back to ever shorter beginnings: where its best records hold none, the others do not either.
 */
function held(word: string, places: readonly Place[]): boolean {
  return places.some(({ tokens }) =>
    tokens.some(
      (token, at) =>
        related(word, token.word) || (token.word + (tokens[at + 1]?.word ?? '')).startsWith(word),
    ),
  );
}
