import type { Place, TextEngine } from './engine.ts';
import type { WorkEntry } from './format.ts';
import { excerpt, matchText, type Match, type Range } from './match.ts';
import { parseQuery, replaceWords, type Query } from './parse.ts';
import { correct, correctable, type Vocabulary } from './typos.ts';
import type { FoundWork, WorkFilter, WorkIndex } from './works.ts';

export type Kind = 'work' | 'note' | 'text';

/** What the reader asks for: the words, and what narrows them. */
export interface Request {
  readonly q: string;
  readonly kind?: Kind;
  readonly author?: string;
  readonly year?: string;
  readonly type?: string;
  readonly article?: string;
  /** Slug of the article being read: a note, section or ¶ asked for by number is its. */
  readonly here?: string;
  /** The words exactly as typed: no correction. */
  readonly verbatim?: boolean;
  /** Results of each kind at most. */
  readonly limit?: number;
  /** Aborted when the reader has typed on: nothing more is loaded for this request. */
  readonly signal?: AbortSignal;
}

/** Words with the stretches to mark. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface Result {
  readonly kind: Kind;
  /** Address from the site's base, without a leading slash. */
  readonly url: string;
  readonly title: Marked;
  /** The words in context; absent where the title says it all. */
  readonly excerpt?: Marked;
  /** Where it stands: "Note 3 · § 1", "¶ 4 · § 1 Negotiations", "article · 1996 · cited in notes 3, 8". */
  readonly where: string;
  /** Slugs of its articles. */
  readonly articles: readonly string[];
}

export interface Group {
  readonly kind: Kind;
  readonly results: readonly Result[];
  /** All that were found; `more` says that there are still others, uncounted. */
  readonly total: number;
  readonly more: boolean;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Results {
  readonly groups: readonly Group[];
  readonly total: number;
  /** Words corrected: what is shown, what was typed. */
  readonly correction?: { readonly shown: string; readonly typed: string };
  /** No place holds all the words; these hold most of them. */
  readonly partial: boolean;
  readonly facets: Readonly<
    Record<'kind' | 'author' | 'year' | 'type' | 'article', readonly FacetValue[]>
  >;
  /** Folded words to mark at the place. */
  readonly words: readonly string[];
  /** What could not be reached, for a sentence to the reader. */
  readonly failed?: 'works' | 'text' | 'all';
}

/** Where results come from; each part is loaded by whoever calls. */
export interface Sources {
  readonly works: () => Promise<WorkIndex>;
  readonly text: () => Promise<TextEngine>;
  readonly vocabulary: (word: string) => Promise<Vocabulary>;
}

/** Records whose fragments are loaded for one answer, of each kind: at most, and at a time. */
const records = 14;
const step = 3;
/** Works whose entries are loaded: for a short list, and for a page with facets. */
const entriesForFew = 16;
const entriesAtMost = 120;

/**
 * Answers a request in three groups (issue 5: works, notes, text; best first). Never rejects:
 * what cannot be loaded is named in `failed`, the rest is shown. `partly` is called as soon as
 * the works are there, before the full text is.
 */
export async function search(
  request: Request,
  sources: Sources,
  partly?: (results: Results) => void,
): Promise<Results> {
  const query = parseQuery(request.q);
  const first = await once(query, request, sources, 'all', partly);
  if (first.total > 0 || query.words.length === 0 || request.verbatim) return first;
  if (first.failed || request.signal?.aborted) return first;
  const corrected = await correction(query, sources);
  if (corrected) {
    const second = await once(corrected, request, sources, 'all');
    if (second.total > 0)
      return { ...second, correction: { shown: corrected.text, typed: query.text } };
  }
  if (query.words.length < 3 || query.phrases.length > 0) return first;
  return once(corrected ?? query, request, sources, 'most');
}

/**
 * The name of an author that a word found only in the text may stand for: the article prints
 * "Morghentau", the work is Morgenthau's. Undefined where nothing is near, or out of reach.
 */
export async function meantAuthor(q: string, sources: Sources): Promise<string | undefined> {
  const query = parseQuery(q);
  const [word] = query.words;
  if (query.words.length !== 1 || !word || !correctable(word)) return undefined;
  try {
    const { names } = await sources.vocabulary(word);
    const others = { names: names.filter((name) => name !== word), titles: [], rest: [] };
    const near = correct(word, others, true);
    if (!near) return undefined;
    const swapped = replaceWords(query, new Map([[word, near]]));
    const found = await (await sources.works()).find(swapped, {}, 1);
    return found[0]?.named ? swapped.text : undefined;
  } catch {
    return undefined;
  }
}

async function correction(query: Query, sources: Sources): Promise<Query | undefined> {
  const swaps = new Map<string, string>();
  for (const word of query.words.filter(correctable)) {
    const better = await sources
      .vocabulary(word)
      .then((vocabulary) => correct(word, vocabulary, query.words.length === 1))
      .catch(() => undefined);
    if (better) swaps.set(word, better);
  }
  return swaps.size > 0 ? replaceWords(query, swaps) : undefined;
}

async function once(
  query: Query,
  request: Request,
  sources: Sources,
  need: 'all' | 'most',
  partly?: (results: Results) => void,
): Promise<Results> {
  const least =
    need === 'all' ? query.words.length : Math.max(2, Math.floor(query.words.length / 2));
  const limit = request.limit ?? 8;
  const filter = filterOf(query, request);
  const article = filter.article ?? (query.jump ? request.here : undefined);
  const narrowed = filter.author ?? filter.year ?? filter.type;
  const kind = request.kind ?? kindOf(query.fields.kind);
  const failures = new Set<'works' | 'text'>();

  const worksLater = loadWorks(query, filter, least, limit, sources).catch(() => {
    failures.add('works');
    return { results: [], total: 0 };
  });
  const wantsText =
    narrowed === undefined && (query.words.some(telling) || query.jump !== undefined);
  const textLater = (group: 'note' | 'text'): Promise<Found> =>
    wantsText
      ? findPlaces(query, group, article, least, limit, sources, request.signal).catch(() => {
          failures.add('text');
          return nothing;
        })
      : Promise.resolve(nothing);
  const textsLater = Promise.all([textLater('note'), textLater('text')]);

  let works = await worksLater;
  const titles = await sources
    .works()
    .then(({ manifest }) => manifest.articles)
    .catch(() => ({}));
  const assemble = (notes: Found, texts: Found): Results => {
    const everything = [
      { kind: 'work' as const, ...works, more: false, strong: works.results[0]?.strong ?? false },
      { kind: 'note' as const, ...notes },
      { kind: 'text' as const, ...texts },
    ];
    const shown = everything.filter((group) => !kind || group.kind === kind);
    const groups = shown
      .filter((group) => group.results.length > 0)
      .map((group, place) => ({ group, place }))
      .sort((a, b) => rank(b.group) - rank(a.group) || a.place - b.place)
      .map(({ group }) => ({
        kind: group.kind,
        results: group.results.slice(0, limit).map(({ result }) => result),
        total: group.total,
        more: group.more,
      }));
    return {
      groups,
      total: groups.reduce((sum, group) => sum + group.total, 0),
      partial: need === 'most',
      facets: facetsOf(works.results, everything, titles),
      words: query.words,
      ...(failures.size > 0 ? { failed: failures.size === 2 ? 'all' : [...failures][0]! } : {}),
    };
  };
  if (partly && works.total > 0 && wantsText) partly(assemble(nothing, nothing));
  const [notes, texts] = await textsLater;
  // "Hans Morgenthau" is in the text; the work is printed as "G. Morgenthau".
  if (works.total === 0 && notes.results.length + texts.results.length > 0)
    works = await loadWorks(query, filter, 'names', limit, sources).catch(() => works);
  return assemble(notes, texts);
}

/** Two letters tell nothing about a text yet: they begin words of nearly every paragraph. */
function telling(word: string): boolean {
  return word.length > 2 || !/^[a-z]+$/.test(word);
}

interface Scored {
  readonly result: Result;
  readonly score: number;
  readonly work?: WorkEntry;
  readonly strong?: boolean;
}

interface Found {
  readonly results: readonly Scored[];
  readonly total: number;
  readonly more: boolean;
  readonly strong: boolean;
}

const nothing: Found = { results: [], total: 0, more: false, strong: true };

/** Works found only through a publisher or journal come after notes and text. */
function rank(group: { readonly kind: Kind; readonly strong: boolean }): number {
  return group.strong ? 1 : 0;
}

async function loadWorks(
  query: Query,
  filter: WorkFilter,
  least: number | 'names',
  limit: number,
  sources: Sources,
): Promise<{ readonly results: readonly Scored[]; readonly total: number }> {
  if (query.jump || (least === 'names' && query.words.length < 2)) return { results: [], total: 0 };
  const index = await sources.works();
  const found = await index.find(query, filter, least);
  const some = query.phrases.length > 0 || limit > entriesForFew ? entriesAtMost : entriesForFew;
  const ids = found.slice(0, some).map(({ id }) => id);
  const entries = await index.entries(ids);
  const results = entries
    .map((entry, position) => ({ entry, hit: found[position]! }))
    .flatMap(({ entry, hit }) => {
      const result = workResult(entry, query, index.manifest.articles);
      return result ? [{ result, hit, entry, score: score(entry, hit, query) }] : [];
    })
    .sort(
      (a, b) =>
        b.hit.found - a.hit.found ||
        Number(b.hit.strong) - Number(a.hit.strong) ||
        b.score - a.score ||
        b.entry.cited - a.entry.cited ||
        a.hit.id - b.hit.id,
    )
    .map(({ result, hit, entry, score: points }) => ({
      result,
      score: points,
      work: entry,
      strong: hit.strong,
    }));
  return { results, total: query.phrases.length > 0 ? results.length : found.length };
}

/** A title that holds the words side by side comes before one that holds them apart. */
function score(entry: WorkEntry, hit: FoundWork, query: Query): number {
  return hit.score + (matchText(entry.title, query)?.phrase ? 30 : 0);
}

function workResult(
  entry: WorkEntry,
  query: Query,
  articles: Readonly<Record<string, string>>,
): Result | undefined {
  const names = nameList(entry.names);
  const detail = [names, entry.container, entry.publisher].filter(Boolean).join(', ');
  const all = [entry.title, detail].join('. ');
  if (!query.phrases.every((phrase) => matchText(all, { words: phrase, phrases: [phrase] })))
    return undefined;
  const title = { text: entry.title, ranges: matchText(entry.title, loose(query))?.ranges ?? [] };
  const notes = entry.notes ?? [];
  const cited =
    entry.articles.length > 1
      ? `cited in ${entry.articles.length} articles`
      : notes.length > 0
        ? `cited in note${notes.length > 1 ? 's' : ''} ${notes.join(', ')}`
        : '';
  const article =
    entry.articles.length === 1 && Object.keys(articles).length > 1
      ? (articles[entry.articles[0]!] ?? '')
      : '';
  return {
    kind: 'work',
    url: entry.url,
    title,
    ...(detail
      ? { excerpt: { text: detail, ranges: matchText(detail, loose(query))?.ranges ?? [] } }
      : {}),
    where: [entry.type, entry.year, cited, article].filter(Boolean).join(' · '),
    articles: entry.articles,
  };
}

function loose(query: Query): { words: readonly string[]; phrases: [] } {
  return { words: query.words, phrases: [] };
}

function nameList(names: readonly string[]): string {
  return names.length > 3 ? `${names[0]!} et al.` : names.join(', ');
}

async function findPlaces(
  query: Query,
  kind: 'note' | 'text',
  article: string | undefined,
  least: number,
  limit: number,
  sources: Sources,
  signal: AbortSignal | undefined,
): Promise<Found> {
  if (query.jump && (query.jump.to === 'note') !== (kind === 'note')) return nothing;
  const [engine, works] = await Promise.all([
    sources.text(),
    sources.works().catch(() => undefined),
  ]);
  if (signal?.aborted) return nothing;
  const titles = works?.manifest.articles ?? {};
  const loads = await engine.find({
    kind,
    words: query.words,
    ...(article ? { article } : {}),
    ...(query.jump ? { jump: query.jump } : {}),
  });
  const most = Math.min(loads.length, records);
  const matches: { readonly place: Place; readonly match: Match }[] = [];
  let used = 0;
  // Words that stand side by side somewhere are looked for a little longer.
  const enough = (): boolean =>
    matches.length >= limit &&
    (query.words.length < 2 || matches.some(({ match }) => match.phrase));
  while (used < most && !enough()) {
    if (signal?.aborted) return nothing;
    const batch = loads.slice(used, Math.min(used + step, most)).map((load) => load());
    used += batch.length;
    for (const place of (await Promise.all(batch)).flat()) {
      const match = placeMatch(place, query);
      if (match && match.found >= least) matches.push({ place, match });
    }
  }
  const order = [...new Set(matches.map(({ place }) => place.article))];
  matches.sort(
    (a, b) =>
      b.match.found - a.match.found ||
      b.match.score - a.match.score ||
      order.indexOf(a.place.article) - order.indexOf(b.place.article) ||
      Number(a.place.number) - Number(b.place.number),
  );
  const results = matches.map(({ place, match }) => ({
    score: match.score,
    result: placeResult(place, match, Object.keys(titles).length > 1 ? titles : {}),
  }));
  return { results, total: results.length, more: loads.length > used, strong: true };
}

function placeMatch(place: Place, query: Query): Match | undefined {
  if (!query.jump) return matchText(place.text, query, place.tokens);
  const kind = { note: 'note', section: 'heading', paragraph: 'paragraph' }[query.jump.to];
  return place.kind === kind && place.number === query.jump.number
    ? { score: 0, ranges: [], found: 0, phrase: false }
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

function filterOf(query: Query, request: Request): WorkFilter {
  const merged: Record<string, string> = {};
  for (const name of ['author', 'year', 'type', 'article'] as const) {
    const value = request[name] ?? query.fields[name];
    if (value) merged[name] = value;
  }
  return merged;
}

function kindOf(value: string | undefined): Kind | undefined {
  const kind = value?.toLowerCase().replace(/s$/, '');
  return kind === 'work' || kind === 'note' || kind === 'text' ? kind : undefined;
}

function facetsOf(
  works: readonly Scored[],
  groups: readonly {
    readonly kind: Kind;
    readonly results: readonly Scored[];
    readonly total: number;
  }[],
  titles: Readonly<Record<string, string>>,
): Results['facets'] {
  const entries = works.flatMap(({ work }) => (work ? [work] : []));
  const labels: Record<Kind, string> = { work: 'Works', note: 'Notes', text: 'Text' };
  return {
    kind: groups
      .map(({ kind, total }) => ({ value: kind, label: labels[kind], count: total }))
      .filter(({ count }) => count > 0),
    author: counted(entries.flatMap(({ names }) => [...new Set(names)])),
    year: counted(entries.flatMap(({ year }) => (year === undefined ? [] : [String(year)]))).sort(
      (a, b) => Number(b.value) - Number(a.value),
    ),
    type: counted(entries.map(({ type }) => type)),
    article: counted(
      groups.flatMap(({ results }) => results.flatMap(({ result }) => result.articles)),
    ).map((facet) => ({ ...facet, label: titles[facet.value] ?? facet.label })),
  };
}

function counted(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, label: value, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
