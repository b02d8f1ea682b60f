import {
  counted,
  facetOfLanguages,
  facetOfSections,
  facetsOfWorks,
  languageOf,
  narrowings,
  ofWorks,
  typedFacets,
  type Facets,
  type Narrowing,
} from '../shared/facets.ts';
import { findText, noText, type FoundText, type Scope } from './found-text.ts';
import { findWorks, noWorks, type FoundWorks } from './found-works.ts';
import type { Manifest, SectionList } from '../shared/format.ts';
import { parseQuery, replaceWords, type Query } from './parse.ts';
import type { Kind, Request, Result, Results, Sources } from './results.ts';
import { correct, correctable } from '../shared/typos.ts';
import type { WorkFilter } from './works.ts';

/** Corrections that are tried one after the other. */
const correctionsAtMost = 4;

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
  const at = { ...request, pause: 0 };
  const corrected = await corrections(query, sources);
  for (const better of corrected) {
    const second = await once(better, at, sources, 'all');
    if (second.total > 0)
      return { ...second, correction: { shown: better.text, typed: query.text } };
  }
  if (query.words.length < 3 || query.phrases.length > 0) return first;
  return once(corrected[0] ?? query, at, sources, 'most');
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
    const [near] = correct(word, others, true);
    if (!near) return undefined;
    const swapped = replaceWords(query, new Map([[word, near]]));
    const found = await (await sources.works()).find(swapped, {}, 1);
    return found[0]?.named ? swapped.text : undefined;
  } catch {
    return undefined;
  }
}

/** The query with each unknown word corrected, the likeliest first; few of all there might be. */
async function corrections(query: Query, sources: Sources): Promise<Query[]> {
  let swaps: ReadonlyMap<string, string>[] = [new Map()];
  for (const word of query.words.filter(correctable)) {
    const better = await sources
      .vocabulary(word)
      .then((vocabulary) => correct(word, vocabulary, query.words.length === 1))
      .catch(() => []);
    if (better.length > 0)
      swaps = better.flatMap((one) => swaps.map((map) => new Map([...map, [word, one]])));
  }
  return swaps
    .filter(({ size }) => size > 0)
    .slice(0, correctionsAtMost)
    .map((map) => replaceWords(query, map));
}

async function once(
  query: Query,
  request: Request,
  sources: Sources,
  need: 'all' | 'most',
  partly?: (results: Results) => void,
): Promise<Results> {
  const { signal, sort, limit = 8 } = request;
  const least =
    need === 'all' ? query.words.length : Math.max(2, Math.floor(query.words.length / 2));
  const failures = new Set<'works' | 'text'>();
  // Side by side with the works, though they are asked first.
  if (query.text !== '') sources.text().catch(() => undefined);
  const index = await sources.works().catch(() => undefined);
  if (!index) failures.add('works');
  const titles = index?.manifest.articles ?? {};
  const filter = filterOf(query, request, index?.manifest);
  const { section } = filter;
  const several = Object.keys(titles).length > 1;

  const worksFound = async (enough: number | 'names'): Promise<FoundWorks> => {
    if (!index) return noWorks;
    return findWorks(query, index, { filter, least: enough, limit, ...(sort ? { sort } : {}) });
  };
  const wantsText = query.text !== '' && ofWorks.every((name) => request[name] === undefined);
  const textFound = async (kind: 'note' | 'text'): Promise<FoundText> => {
    if (!wantsText) return noText;
    if (request.pause) await wait(request.pause);
    if (signal?.aborted) return noText;
    return findText(query, await sources.text(), {
      kind,
      least,
      limit,
      titles: several ? titles : {},
      within: scopeOf(filter),
      chosen: scopeOf(filterOf({ ...query, fields: {} }, request, index?.manifest)),
      ...(request.here ? { here: request.here } : {}),
      ...(section ? { section } : {}),
      ...(signal ? { signal } : {}),
    });
  };
  const textsLater = Promise.all([textFound('note'), textFound('text')]).catch(() => {
    failures.add('text');
    return [noText, noText] as const;
  });
  const scope = filter.article ?? (several ? undefined : Object.keys(titles)[0]);
  const sectionsLater: Promise<SectionList> =
    index && scope !== undefined ? index.sections(scope).catch(() => []) : Promise.resolve([]);
  let works = await worksFound(least).catch(() => {
    failures.add('works');
    return noWorks;
  });
  const assemble = async (notes: FoundText, texts: FoundText): Promise<Results> => {
    const found = [
      { kind: 'work' as const, ...works, more: false, straight: query.doi ? works.total : 0 },
      { kind: 'note' as const, ...notes },
      { kind: 'text' as const, ...texts },
    ];
    const any = found.filter((group) => group.results.length > 0);
    const kind = request.kind ?? kindOf(query.fields.kind);
    const narrowed = any.filter((group) => group.kind === (kind ?? group.kind));
    // What looked like a kind may be words of the text.
    const shown = narrowed.length > 0 || request.kind ? narrowed : any;
    // Works found only through a publisher or journal come after notes and text.
    if (!works.strong) shown.sort((a, b) => Number(a.kind === 'work') - Number(b.kind === 'work'));
    // What was asked for by its number comes first.
    shown.sort((a, b) => Number(b.straight > 0) - Number(a.straight > 0));
    const groups = shown.map((group) => ({
      kind: group.kind,
      results: group.results.slice(0, limit),
      total: group.total,
      more: group.more,
    }));
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    const [best] = groups[0]?.results ?? [];
    const straight = shown.reduce((sum, group) => sum + group.straight, 0);
    return {
      groups,
      total,
      partial: need === 'most',
      facets: facetsOf(works, found, index?.manifest, scope, await sectionsLater),
      words: query.words,
      row: query.sequence,
      ...(straight === 1 && best ? { straight: best } : {}),
      ...(failures.size > 0 ? { failed: failures.size === 2 ? 'all' : [...failures][0]! } : {}),
    };
  };
  if (partly && works.total > 0 && wantsText) partly(await assemble(noText, noText));
  const [notes, texts] = await textsLater;
  // "Hans Morgenthau" is in the text; the work is printed as "G. Morgenthau".
  if (works.total === 0 && notes.results.length + texts.results.length > 0)
    works = await worksFound('names').catch(() => works);
  return assemble(notes, texts);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sections are narrowed to within one article: the one chosen, or the only one there is. */
function filterOf(query: Query, request: Request, manifest: Manifest | undefined): WorkFilter {
  const { section, ...chosen } = request;
  const merged: { -readonly [Name in keyof WorkFilter]: WorkFilter[Name] } = {};
  for (const name of narrowings) {
    if (name === 'kind' || name === 'section') continue;
    const value = chosen[name] ?? typedFor(query, name);
    // Where all articles are in one language, there is nothing to choose from.
    const inOne = name === 'lang' && manifest !== undefined && manifest.languages === undefined;
    if (value && !inOne) merged[name] = name === 'lang' ? languageOf(value) : value;
  }
  const [only, another] = Object.keys(manifest?.articles ?? {});
  if (section && only && another === undefined) merged.article ??= only;
  if (section && merged.article !== undefined) merged.section = section;
  return merged;
}

/** The part of a filter that articles have. */
function scopeOf({ article, lang }: WorkFilter): Scope {
  return { ...(article ? { article } : {}), ...(lang ? { lang } : {}) };
}

/** What was typed for a facet, if that can be: `author:maresca`. */
function typedFor({ fields }: Query, name: Narrowing): string | undefined {
  const field = typedFacets.find((each) => each === name);
  return field && fields[field];
}

function kindOf(value: string | undefined): Kind | undefined {
  const kind = value?.toLowerCase().replace(/s$/, '');
  return kind === 'work' || kind === 'note' || kind === 'text' ? kind : undefined;
}

function facetsOf(
  works: FoundWorks,
  groups: readonly {
    readonly kind: Kind;
    readonly results: readonly Result[];
    readonly total: number;
  }[],
  manifest: Pick<Manifest, 'articles' | 'languages'> = { articles: {} },
  scope: string | undefined,
  sections: SectionList,
): Facets {
  const labels: Record<Kind, string> = { work: 'Works', note: 'Notes', text: 'Text' };
  const results = groups.flatMap((group) => group.results);
  return {
    ...facetsOfWorks(works.entries),
    kind: groups
      .map(({ kind, total }) => ({ value: kind, label: labels[kind], count: total }))
      .filter(({ count }) => count > 0),
    section: facetOfSections(
      sections,
      results.map((result) => result.sections[scope ?? ''] ?? []),
    ),
    article: counted(results.flatMap((result) => result.articles)).map((facet) => ({
      ...facet,
      label: manifest.articles[facet.value] ?? facet.label,
    })),
    lang: facetOfLanguages(
      manifest.languages ?? {},
      results.map(({ articles }) => articles),
    ),
  };
}
