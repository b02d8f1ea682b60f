import { languageOf, narrowings, ofWorks, typedFacets, type Narrowing } from '../shared/facets.ts';
import { chosenName, findNames, noNames, usualLimit, type FoundNames } from './found-names.ts';
import { facetOfNames } from './found-named.ts';
import { findText, noText, type FoundText, type Scope } from './found-text.ts';
import { findWorks, noWorks, type FoundWorks } from './found-works.ts';
import type { Manifest, SectionList } from '../shared/format.ts';
import { hasForms } from './forms.ts';
import { facetsOf, groupResults, type FoundKind } from './group-results.ts';
import { messages, spoken } from './messages.ts';
import type { NamedEntry } from './names.ts';
import { parseQuery, replaceWords, withWords, type Query } from './parse.ts';
import type { Request, Results, Sources } from './results.ts';
import { correct, correctable } from '../shared/typos.ts';
import { fold, tokenise } from '../shared/words.ts';
import { kindOfWork, languageName } from './words-for-readers.ts';
import type { WorkFilter, WorkIndex } from './works.ts';

/** Corrections that are tried one after the other. */
const correctionsAtMost = 4;

/**
 * Answers a request in groups (works, names, notes, text; best first). Never rejects:
 * what cannot be loaded is named in `failed`, the rest is shown. `partly` is called as soon as
 * the works are there, before the full text is.
 */
export async function search(
  request: Request,
  sources: Sources,
  partly?: (results: Results) => void,
): Promise<Results> {
  const query = parseQuery(request.q);
  const first = await once(query, request, sources, false, partly);
  if (first.total > 0 || query.words.length === 0 || request.verbatim) return first;
  if (first.failed || request.signal?.aborted) return first;
  const at = { ...request, pause: 0 };
  const corrected = await corrections(query, sources);
  for (const better of corrected) {
    const second = await once(better, at, sources, false);
    if (second.total > 0)
      return {
        ...second,
        correction: { shown: asPrinted(better.text, second), typed: query.text },
      };
  }
  if (query.words.length < 3 || query.phrases.length > 0) return first;
  return once(corrected[0] ?? query, at, sources, true);
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
    const works = await sources.works();
    const [best] = await works.find(swapped, {}, 1);
    if (!best?.named) return undefined;
    const [entry] = hasForms() ? await works.entries([best.id]) : [];
    const printed = (entry?.names ?? []).flatMap((name) =>
      tokenise(name).map(({ word, start, end }) => [word, name.slice(start, end)] as const),
    );
    return withWords(swapped.text, new Map(printed));
  } catch {
    return undefined;
  }
}

/**
 * Corrected words as what was found prints them: the vocabulary has them folded, which in most
 * languages is not how they are spelled.
 */
function asPrinted(shown: string, { groups }: Results): string {
  if (!hasForms()) return shown;
  const printed = new Map<string, string>();
  for (const { title, excerpt } of groups.flatMap(({ results }) => results))
    for (const { text, ranges } of excerpt ? [excerpt, title] : [title])
      for (const range of ranges) {
        const word = text.slice(...range);
        printed.set(fold(word), word);
      }
  return withWords(shown, printed);
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

/** Answers one query; `partial`: most of its words are enough. */
async function once(
  query: Query,
  request: Request,
  sources: Sources,
  partial: boolean,
  partly?: (results: Results) => void,
): Promise<Results> {
  const { sort, limit = usualLimit } = request;
  const { length } = query.words;
  const least = partial ? Math.max(2, Math.floor(length / 2)) : length;
  const failures = new Set<'works' | 'text'>();
  // Side by side with the works, though they are asked first.
  if (query.text !== '' || request.name !== undefined) sources.text().catch(() => undefined);
  const index = await sources.works().catch(() => undefined);
  if (!index) failures.add('works');
  const manifest = index?.manifest;
  const filter = filterOf(query, request, manifest);
  const [only, another] = Object.keys(manifest?.articles ?? {});
  const scope = filter.article ?? (another === undefined ? only : undefined);
  const named = await chosenName(request, index).catch(() => {
    failures.add('works').add('text');
    return undefined;
  });
  const worksFound = async (enough: number | 'names'): Promise<FoundWorks> => {
    if (!index || request.name !== undefined) return noWorks;
    return findWorks(query, index, { filter, least: enough, limit, sort });
  };
  const wantsText = isOfText(query, request, named);
  const textsLater = (
    wantsText
      ? findTexts(query, request, sources, least, manifest, named)
      : Promise.resolve(noTexts)
  ).catch(() => {
    failures.add('text');
    return noTexts;
  });
  const sectionsLater: Promise<SectionList> =
    index && scope !== undefined ? index.sections(scope).catch(() => []) : Promise.resolve([]);
  const namesLater = partial ? noNames : findNames(query, request, index, filter);
  let works = await worksFound(least).catch(() => {
    failures.add('works');
    return noWorks;
  });
  const assemble = async (texts: FoundTexts): Promise<Results> => ({
    ...(await resultsOf(query, request, { works, names: await namesLater, texts }, index, named, {
      scope,
      sections: await sectionsLater,
    })),
    partial,
    ...(failures.size > 0 && { failed: failures.size === 2 ? 'all' : [...failures][0]! }),
  });
  if (partly && works.total > 0 && wantsText) partly(await assemble(noTexts));
  const texts = await textsLater;
  // "Hans Morgenthau" is in the text; the work is printed as "G. Morgenthau".
  if (works.total === 0 && texts.some(({ results }) => results.length > 0))
    works = await worksFound('names').catch(() => works);
  return assemble(texts);
}

/** Everything found, in groups, with its facets. */
async function resultsOf(
  query: Query,
  request: Request,
  { works, names, texts: [notes, text] }: AllFound,
  index: WorkIndex | undefined,
  named: NamedEntry | undefined,
  { scope, sections }: { readonly scope: string | undefined; readonly sections: SectionList },
): Promise<Omit<Results, 'partial'>> {
  const found: FoundKind[] = [
    { kind: 'work', ...works, more: false, straight: query.doi ? works.total : 0 },
    { kind: 'name', ...names, straight: 0 },
    { kind: 'note', ...notes },
    { kind: 'text', ...text },
  ];
  const counts =
    index && request.countNames
      ? await facetOfNames(text.results, index, named).catch(() => [])
      : [];
  return {
    ...groupResults(query, request, found, works.strong, request.limit ?? usualLimit),
    ...(index?.manifest.languages && { languages: index.manifest.languages }),
    facets: facetsOf(works, found, index?.manifest, scope, sections, counts),
    words: query.words,
    row: query.sequence,
    ...(named && { named }),
  };
}

/** Whether notes and text can answer: no facet of works is chosen, and the name chosen is known. */
function isOfText({ text }: Query, request: Request, named: NamedEntry | undefined): boolean {
  const isAsked = request.name === undefined ? text !== '' : named !== undefined;
  return isAsked && ofWorks.every((name) => request[name] === undefined);
}

/** Notes and text that were found. */
type FoundTexts = readonly [notes: FoundText, text: FoundText];

const noTexts: FoundTexts = [noText, noText];

interface AllFound {
  readonly works: FoundWorks;
  readonly names: FoundNames;
  readonly texts: FoundTexts;
}

/** Notes and text that answer; none where the reader has typed on. */
async function findTexts(
  query: Query,
  request: Request,
  sources: Sources,
  least: number,
  manifest: Manifest | undefined,
  name: NamedEntry | undefined,
): Promise<FoundTexts> {
  const { signal, here, limit = usualLimit, pause } = request;
  if (pause) await wait(pause);
  if (signal?.aborted) return noTexts;
  const filter = filterOf(query, request, manifest);
  const { section } = filter;
  const titles = manifest?.articles ?? {};
  const spokenHere = Object.entries(manifest?.languages ?? {}).flatMap(([slug, lang]) =>
    lang === languageOf(spoken) ? [slug] : [],
  );
  const engine = await sources.text();
  const find = (kind: 'note' | 'text'): Promise<FoundText> =>
    findText(query, engine, {
      kind,
      least,
      limit,
      titles: Object.keys(titles).length > 1 ? titles : {},
      within: scopeOf(filter),
      chosen: scopeOf(filterOf({ ...query, fields: {} }, request, manifest)),
      here,
      first: [...(here ? [here] : []), ...spokenHere],
      section,
      name,
      signal,
    });
  return Promise.all([name ? noText : find('note'), find('text')]);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sections are narrowed to within one article: the one chosen, or the only one there is. */
function filterOf(query: Query, request: Request, manifest: Manifest | undefined): WorkFilter {
  const { section, ...chosen } = request;
  const merged: { -readonly [Name in keyof WorkFilter]: WorkFilter[Name] } = {};
  for (const name of narrowings) {
    if (name === 'kind' || name === 'section' || name === 'name') continue;
    const value = chosen[name] ?? typedFor(query, name);
    // Where all articles are in one language, there is nothing to choose from.
    const inOne = name === 'lang' && manifest !== undefined && manifest.languages === undefined;
    if (value && !inOne) merged[name] = valueTyped(name, value, manifest);
  }
  const [only, another] = Object.keys(manifest?.articles ?? {});
  if (section && only && another === undefined) merged.article ??= only;
  if (section && merged.article !== undefined) merged.section = section;
  return merged;
}

/** A value as the index has it: languages and kinds of works may be typed by their names. */
function valueTyped(name: Narrowing, value: string, manifest: Manifest | undefined): string {
  const typed = fold(value);
  if (name === 'type')
    return Object.keys(messages.kinds).find((kind) => fold(kindOfWork(kind)) === typed) ?? value;
  if (name !== 'lang') return value;
  const languages = Object.values(manifest?.languages ?? {});
  return languages.find((lang) => fold(languageName(lang)) === typed) ?? languageOf(value);
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
