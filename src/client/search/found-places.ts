import type { Place, TextEngine, TextRecord } from './engine.ts';
import { topSection } from './facets.ts';
import { openingsFor } from './format.ts';
import { matchText, related, type Match } from './match.ts';
import type { Query } from './parse.ts';
import { placeResult } from './place-result.ts';
import type { Result } from './results.ts';
import { furtherWords, rowsOf, tellingWords } from './telling.ts';
import { wordsOf } from './words.ts';

export interface FoundPlaces {
  readonly results: readonly Result[];
  readonly total: number;
  /** There are others, not loaded and not counted. */
  readonly more: boolean;
}

export const noPlaces: FoundPlaces = { results: [], total: 0, more: false };

export interface PlacesWanted {
  readonly kind: 'note' | 'text';
  readonly article?: string;
  /** Number of a top-level section of the article. */
  readonly section?: string;
  /** How many of the words a place must hold. */
  readonly least: number;
  readonly limit: number;
  /** Titles of the articles by slug, where results have to name theirs. */
  readonly titles: Readonly<Record<string, string>>;
  /** Only places that hold just the words typed, and no others. */
  readonly whole?: boolean;
  readonly signal?: AbortSignal;
}

interface FoundPlace {
  readonly place: Place;
  readonly match: Match;
}

/** Records loaded for one answer, of each kind, at most: for a short and a long list. */
const records = { few: 8, many: 14 };
/** Of those, records of one source at most, before the next is asked. */
const fromEach = 3;
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
  const { kind, article, section, least, titles, signal } = wanted;
  if (query.jump && (query.jump.to === 'note') !== (kind === 'note')) return noPlaces;
  const base = { kind, ...(article ? { article } : {}), ...(section ? { section } : {}) };
  const row = (words: readonly string[]): Promise<readonly TextRecord[]> =>
    engine.find({ ...base, words, row: true });
  const taken = new TakenPlaces(query, wanted);
  const gone = (): boolean => signal?.aborted === true;

  const telling = wanted.whole === true ? [] : tellingWords(query, least);
  const found =
    query.jump || telling.length > 0
      ? await engine.find({
          ...base,
          words: telling,
          apart: apart(telling, query.sequence),
          ...(query.jump ? { jump: query.jump } : {}),
        })
      : [];
  for (const key of query.jump ? [] : openingsFor(query.sequence)) {
    const opening = await row([key]);
    const best = among(opening, found);
    await taken.take(best.length > 0 ? best : opening, fromEach);
  }
  if (gone()) return noPlaces;
  // One word is in every record, if in any: the first tells. Of several, two tell more.
  const first = await taken.take(found, query.words.length < 2 ? 1 : 2);
  // What no record holds is nowhere.
  const inVain =
    least === query.words.length &&
    telling.length > 0 &&
    (found.length === 0 ||
      telling.some((word) => !held(word, first.length > 0 ? first : taken.places)));
  if (!inVain && wanted.whole !== true) {
    // Many words found as typed may be so in several places that begin alike.
    const settled = (): boolean =>
      gone() ||
      (query.sequence.length < manyWords
        ? taken.exact || taken.enough
        : taken.exact && found.every((record) => taken.has(record)));
    const further = settled() ? [] : furtherWords(query, telling, least);
    if (further.length > 0 && found.some((record) => !taken.has(record))) {
      const narrowed = await engine.find({ ...base, words: further, apart: 1 });
      await taken.take(among(narrowed, found), fromEach);
    }
    const rows = settled() ? [] : rowsOf(query, telling.length === 0);
    const rowed = (await Promise.all(rows.map(row))).flat();
    await taken.take(rowed, fromEach);
    await taken.takeUntilEnough([...rowed, ...found]);
    taken.more = [...found, ...rowed].some((record) => !taken.has(record));
  }
  if (gone()) return noPlaces;
  const results = taken.best().map(({ place, match }) => placeResult(place, match, titles));
  return { results, total: results.length, more: taken.more };
}

/** Those of `best` that are among the records, in its order. */
function among(records: readonly TextRecord[], best: readonly TextRecord[]): readonly TextRecord[] {
  const ids = new Set(records.map(({ id }) => id));
  return best.filter(({ id }) => ids.has(id));
}

/** The places of the records loaded so far, and which of them answer the query. */
class TakenPlaces {
  readonly places: Place[] = [];
  more = false;
  readonly #matches: FoundPlace[] = [];
  readonly #records = new Set<string>();
  readonly #query: Query;
  readonly #wanted: PlacesWanted;
  readonly #most: number;

  constructor(query: Query, wanted: PlacesWanted) {
    this.#query = query;
    this.#wanted = wanted;
    this.#most = wanted.limit > records.many ? records.many : records.few;
  }

  /** Whether a place holds the words as they were typed. */
  get exact(): boolean {
    return this.#matches.some(({ match }) => match.exactly);
  }

  /** Whether there are as many as wanted, and the words stand side by side in one. */
  get enough(): boolean {
    return (
      this.#matches.length >= this.#wanted.limit && this.#matches.some(({ match }) => match.phrase)
    );
  }

  has({ id }: TextRecord): boolean {
    return this.#records.has(id);
  }

  /** Loads some more of the records; the places in them. */
  async take(found: readonly TextRecord[], most: number): Promise<readonly Place[]> {
    const { section, least, whole, signal } = this.#wanted;
    if (signal?.aborted) return [];
    const some = found
      .filter((record) => !this.has(record))
      .slice(0, Math.min(most, this.#most - this.#records.size));
    for (const { id } of some) this.#records.add(id);
    const places = (await Promise.all(some.map(({ load }) => load()))).flat();
    this.places.push(...places);
    for (const place of places) {
      if (section && topSection(place.sectionNumber) !== section) continue;
      const match = placeMatch(place, this.#query);
      if (match && match.found >= least && (match.rank === 3 || !whole))
        this.#matches.push({ place, match });
    }
    return places;
  }

  async takeUntilEnough(found: readonly TextRecord[]): Promise<void> {
    for (;;) {
      const next = found.find((record) => !this.has(record));
      if (!next || this.enough || this.#records.size >= this.#most) return;
      // Words that stand side by side somewhere are looked for as long as some may.
      if (this.#matches.length >= this.#wanted.limit && next.run < 2) return;
      if (this.#wanted.signal?.aborted) return;
      await this.take(found, Math.max(2, this.#wanted.limit - this.#matches.length));
    }
  }

  /** All that answer, best first; of a long place that stands in parts its best part. */
  best(): FoundPlace[] {
    const order = [...new Set(this.#matches.map(({ place }) => place.article))];
    const sorted = [...this.#matches].sort(
      (a, b) =>
        b.match.found - a.match.found ||
        b.match.rank - a.match.rank ||
        b.match.score - a.match.score ||
        order.indexOf(a.place.article) - order.indexOf(b.place.article) ||
        Number(a.place.number) - Number(b.place.number),
    );
    const seen = new Set<string>();
    return sorted.filter(({ place: { article, kind, anchor } }) => {
      const name = `${article} ${kind} ${anchor}`;
      return !seen.has(name) && seen.add(name);
    });
  }
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

function placeMatch(place: Place, query: Query): Match | undefined {
  if (query.jump) {
    const kind = { note: 'note', section: 'heading', paragraph: 'paragraph' }[query.jump.to];
    return place.kind === kind && place.number === query.jump.number
      ? { score: 0, ranges: [], found: 0, phrase: false, exactly: false, rank: 0 }
      : undefined;
  }
  const match = matchText(place.text, query, place.tokens);
  if (!match || place.term === '') return match;
  // Of a definition, words may be those of its term.
  const term = wordsOf(place.term);
  const own = new Set(place.tokens.map((token) => token.word));
  const more = query.words.filter((word) => !own.has(word) && term.includes(word)).length;
  return { ...match, found: Math.min(match.found + more, query.words.length) };
}
