import type { Place, TextEngine } from './engine.ts';
import { topSection } from './facets.ts';
import { excerpt, matchText, related, type Match } from './match.ts';
import type { Query } from './parse.ts';
import type { Result } from './results.ts';

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
  readonly signal?: AbortSignal;
}

/** Records loaded for one answer, of each kind, at most: for a short and a long list. */
const records = { few: 8, many: 14 };

/** The paragraphs and headings, or the notes, that answer a query, best first. */
export async function findPlaces(
  query: Query,
  engine: TextEngine,
  wanted: PlacesWanted,
): Promise<FoundPlaces> {
  const { kind, article, section, least, limit, titles, signal } = wanted;
  if (query.jump && (query.jump.to === 'note') !== (kind === 'note')) return noPlaces;
  const found = await engine.find({
    kind,
    words: least < query.words.length ? longest(query.words, least) : query.words,
    apart: apart(query),
    ...(article ? { article } : {}),
    ...(section ? { section } : {}),
    ...(query.jump ? { jump: query.jump } : {}),
  });
  const most = Math.min(found.length, limit > records.many ? records.many : records.few);
  const matches: { readonly place: Place; readonly match: Match }[] = [];
  let used = 0;
  let inVain = false;
  // One word is in every record, if in any: the first tells. Of several, two tell more.
  let step = query.words.length < 2 ? 1 : 2;
  // Words that stand side by side somewhere are looked for as long as some may.
  const enough = (): boolean =>
    matches.length >= limit &&
    ((found[used]?.run ?? 0) < 2 || matches.some(({ match }) => match.phrase));
  while (used < most && !inVain && !enough()) {
    if (signal?.aborted) return noPlaces;
    const batch = found.slice(used, Math.min(used + step, most)).map(({ load }) => load());
    used += batch.length;
    const places = (await Promise.all(batch)).flat();
    inVain = least === query.words.length && query.words.some((word) => !held(word, places));
    for (const place of places) {
      if (section && topSection(place.sectionNumber) !== section) continue;
      const match = placeMatch(place, query);
      if (match && match.found >= least) matches.push({ place, match });
    }
    step = Math.max(2, limit - matches.length);
  }
  const order = [...new Set(matches.map(({ place }) => place.article))];
  matches.sort(
    (a, b) =>
      b.match.found - a.match.found ||
      b.match.score - a.match.score ||
      order.indexOf(a.place.article) - order.indexOf(b.place.article) ||
      Number(a.place.number) - Number(b.place.number),
  );
  const results = matches.map(({ place, match }) => placeResult(place, match, titles));
  return { results, total: results.length, more: found.length > used };
}

/** Pagefind wants all words that it is asked for: of a question the longer ones tell most. */
function longest(words: readonly string[], count: number): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length).slice(0, count);
}

/** How far apart words typed side by side stand at most, where common ones between are left out. */
function apart({ words, sequence }: Query): number {
  const places = sequence.flatMap((word, at) => (words.includes(word) ? [at] : []));
  return Math.max(1, ...places.slice(1).map((place, at) => place - places[at]!));
}

/**
 * Whether any place holds a form of `word`, or two words in a row that it may be. Pagefind falls
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
  if (!query.jump) return matchText(place.text, query, place.tokens);
  const kind = { note: 'note', section: 'heading', paragraph: 'paragraph' }[query.jump.to];
  return place.kind === kind && place.number === query.jump.number
    ? { score: 0, ranges: [], found: 0, phrase: false, exactly: false }
    : undefined;
}

function placeResult(place: Place, match: Match, titles: Readonly<Record<string, string>>): Result {
  const section = [place.sectionNumber && `§ ${place.sectionNumber}`, place.sectionTitle]
    .filter(Boolean)
    .join(' ');
  const article = titles[place.article] ?? '';
  const base = {
    kind: place.kind === 'note' ? ('note' as const) : ('text' as const),
    url: place.url,
    articles: [place.article],
    sections: place.sectionNumber ? { [place.article]: [place.sectionNumber] } : {},
  };
  if (place.kind === 'heading')
    return {
      ...base,
      title: { text: place.sectionTitle, ranges: match.ranges },
      where: [`§ ${place.number}`, article].filter(Boolean).join(' · '),
    };
  const label = {
    note: `Note ${place.number}`,
    paragraph: `¶ ${place.number}`,
    abstract: 'Abstract',
  }[place.kind];
  return {
    ...base,
    title: { text: label, ranges: [] },
    excerpt: excerpt(place.text, match.ranges),
    where: [section, article].filter(Boolean).join(' · '),
  };
}
