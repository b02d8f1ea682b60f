import type { Place, TextRecord } from './engine.ts';
import { topSection } from '../shared/facets.ts';
import { matchText, type Match } from './match.ts';
import type { NamedEntry } from './names.ts';
import type { Query } from './parse.ts';
import { wordsOf } from '../shared/words.ts';

export interface PlacesWanted {
  readonly kind: 'note' | 'text';
  readonly article?: string;
  /** Language of the article: "de". */
  readonly lang?: string;
  /** Number of a top-level section of the article. */
  readonly section?: string | undefined;
  /** The name that places must hold. */
  readonly name?: NamedEntry | undefined;
  /** How many of the words a place must hold. */
  readonly least: number;
  readonly limit: number;
  /** Titles of the articles by slug, where results have to name theirs. */
  readonly titles: Readonly<Record<string, string>>;
  /** Slugs of the articles whose places come first, of places alike. */
  readonly first?: readonly string[] | undefined;
  /** Only places that hold just the words typed, and no others. */
  readonly whole?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface FoundPlace {
  readonly place: Place;
  readonly match: Match;
}

/** Records loaded for one answer, of each kind, at most: for a short and a long list. */
const records = { few: 8, many: 14 };

/** The places of the records loaded so far, and which of them answer the query. */
export class TakenPlaces {
  readonly places: Place[] = [];
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
    const { section, name, least, whole, signal } = this.#wanted;
    if (signal?.aborted) return [];
    const some = found
      .filter((record) => !this.has(record))
      .slice(0, Math.min(most, this.#most - this.#records.size));
    for (const { id } of some) this.#records.add(id);
    const places = (await Promise.all(some.map(({ load }) => load()))).flat();
    this.places.push(...places);
    for (const place of places) {
      if (section && topSection(place.sectionNumber) !== section) continue;
      if (name && !place.names.includes(name.id)) continue;
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
    const { first = [] } = this.#wanted;
    const order = [...new Set([...first, ...this.#matches.map(({ place }) => place.article)])];
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
