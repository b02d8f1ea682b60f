import {
  facetWord,
  field,
  type Manifest,
  type Postings,
  type SectionList,
  type WorkEntry,
} from '../shared/format.ts';
import type { Narrowing } from '../shared/facets.ts';
import { likeness } from './match.ts';
import { parseQuery, type Query } from './parse.ts';
import { fold } from '../shared/words.ts';

/** Loads a JSON file of `pagefind/`. */
export type Load = (path: string) => Promise<unknown>;

export interface FoundWork {
  readonly id: number;
  readonly score: number;
  /** All words found in names, title, year, journal or publisher: a reader looks for a work. */
  readonly strong: boolean;
  /** One of the words is a name of its authors. */
  readonly named: boolean;
  /** How many of the required words it holds. */
  readonly found: number;
}

/** What narrows works: values as the facets have them; a year may be "1990s" or "1990-1995". */
export type WorkFilter = Readonly<Partial<Record<Exclude<Narrowing, 'kind'>, string>>>;

/** The index of works, its files loaded as they are needed and kept. */
export interface WorkIndex {
  readonly manifest: Manifest;
  /**
   * The works that answer `query`, best first: names before titles before years before the
   * rest. `least`: how many of the words a work must hold; `names` asks for those that any
   * work holds, a name among them.
   */
  find(query: Query, filter: WorkFilter, least: number | 'names'): Promise<FoundWork[]>;
  entries(ids: readonly number[]): Promise<WorkEntry[]>;
  /** Top-level sections of an article. */
  sections(article: string): Promise<SectionList>;
}

/** Files of words that one word may load at most; the first letters of one load a single file. */
const mostFiles = 3;

/** Opens the index of works. Rejects where its manifest cannot be loaded. */
export async function openWorks(load: Load): Promise<WorkIndex> {
  const manifest = (await load('works/manifest.json')) as Manifest;
  const files = new Map<string, Promise<unknown>>();
  const once = (path: string): Promise<unknown> => {
    let file = files.get(path);
    if (!file) {
      file = load(path).catch((error: unknown) => {
        files.delete(path);
        throw error;
      });
      files.set(path, file);
    }
    return file;
  };
  const postings = (number: number): Promise<Postings> =>
    once(`works/words-${number}.json`) as Promise<Postings>;

  /** Postings of every word that begins with `prefix`. */
  const startingWith = async (prefix: string): Promise<Map<string, readonly number[]>> => {
    const found = new Map<string, readonly number[]>();
    const first = Math.max(0, fileOf(manifest.words, prefix));
    for (let number = first; number < manifest.words.length; number++) {
      if (number > first && manifest.words[number]! > `${prefix}\u{ffff}`) break;
      if (number - first >= (prefix.length < 3 ? 1 : mostFiles)) break;
      for (const [word, list] of Object.entries(await postings(number)))
        if (word.startsWith(prefix)) found.set(word, list);
    }
    return found;
  };
  const facet = async (name: string, value: string): Promise<Set<number>> => {
    const word = facetWord(name, fold(value));
    const number = fileOf(manifest.words, word);
    const list = number < 0 ? undefined : (await postings(number))[word];
    return new Set((list ?? []).filter((_, index) => index % 2 === 0));
  };
  const published = async (first: number, last: number): Promise<Set<number>> => {
    const found = new Set<number>();
    for (const [word, list] of await startingWith('year=')) {
      const year = Number(word.slice(5));
      if (year >= first && year <= last)
        list.forEach((id, index) => index % 2 === 0 && found.add(id));
    }
    return found;
  };
  const matching = async (filter: WorkFilter): Promise<Set<number>[]> => {
    const { year, section, ...plain } = filter;
    const sets = Object.entries(plain).map(([name, value]) => facet(name, String(value)));
    if (section && plain.article) sets.push(facet('section', `${plain.article}/${section}`));
    const range = year === undefined ? undefined : parseQuery(year).years;
    if (range) sets.push(published(...range));
    else if (year !== undefined) sets.push(Promise.resolve(new Set()));
    return Promise.all(sets);
  };

  return {
    manifest,
    async find(query, filter, least) {
      let within: Set<number> | undefined;
      const narrow = (set: Set<number>): void => {
        within = within ? new Set([...within].filter((id) => set.has(id))) : set;
      };
      for (const set of await matching(filter)) narrow(set);
      if (query.doi) narrow(await facet('doi', query.doi));
      const single = query.words.length === 1 && query.years?.[0] === query.years?.[1];
      if (query.years && !single) narrow(await published(...query.years));
      if (query.words.length === 0)
        return [...(within ?? [])]
          .sort((a, b) => a - b)
          .map((id) => ({ id, score: 0, strong: true, named: false, found: 0 }));
      const answers = await Promise.all(query.words.map((word) => answer(word, startingWith)));
      const spare = await initials(query.words, answers, startingWith);
      const kept = answers.flatMap((map, position) =>
        least === 'names' && map.size === 0 ? [] : [position],
      );
      const known = kept.map((position) => answers[position]!);
      const found = combine(
        known,
        kept.map((position) => spare[position]!),
        least === 'names' ? known.length : least,
      ).filter(({ named }) => least !== 'names' || named);
      return found.filter(({ id }) => !within || within.has(id));
    },
    async entries(ids) {
      const entries = await Promise.all(
        ids.map(async (id) => {
          const block = (await once(
            `works/block-${Math.floor(id / manifest.block)}.json`,
          )) as readonly WorkEntry[];
          return block[id % manifest.block];
        }),
      );
      return entries.filter((entry) => entry !== undefined);
    },
    async sections(article) {
      if (!Object.hasOwn(manifest.articles, article)) return [];
      return (await once(`works/sections-${article}.json`)) as SectionList;
    },
  };
}

interface Answer {
  readonly score: number;
  readonly fields: number;
}

/** Works that hold `word` or a form of it, each with its best score. */
async function answer(
  word: string,
  startingWith: (prefix: string) => Promise<Map<string, readonly number[]>>,
): Promise<Map<number, Answer>> {
  const prefix = /^\d+$/.test(word)
    ? word
    : word.slice(0, Math.max(Math.min(word.length, 4), Math.ceil(word.length * 0.6)));
  const best = new Map<number, Answer>();
  for (const [candidate, list] of await startingWith(prefix)) {
    if (candidate.includes('=')) continue;
    const quality = likeness(word, candidate);
    if (quality === 0) continue;
    for (let index = 0; index < list.length; index += 2) {
      const id = list[index]!;
      const fields = list[index + 1]!;
      const score = quality * weight(fields);
      const old = best.get(id);
      if (!old || score > old.score) best.set(id, { score, fields });
    }
  }
  return best;
}

/** "John" answers a work that prints "J.", where another word is that very author's surname. */
async function initials(
  words: readonly string[],
  answers: readonly Map<number, Answer>[],
  startingWith: (prefix: string) => Promise<Map<string, readonly number[]>>,
): Promise<Map<number, Answer>[]> {
  return Promise.all(
    words.map(async (word, position) => {
      const found = new Map<number, Answer>();
      if (/^\d/.test(word)) return found;
      for (const [other, name] of words.entries()) {
        if (other === position || ![...answers[other]!.values()].some(isNamed)) continue;
        const key = `initial=${name}/${word.charAt(0)}`;
        const list = (await startingWith(key)).get(key) ?? [];
        for (let index = 0; index < list.length; index += 2)
          found.set(list[index]!, { score: 5, fields: field.name });
      }
      return found;
    }),
  );
}

function combine(
  answers: readonly Map<number, Answer>[],
  fallback: readonly Map<number, Answer>[],
  least: number,
): FoundWork[] {
  const ids = new Set(answers.flatMap((map) => [...map.keys()]));
  const results: FoundWork[] = [];
  for (const id of ids) {
    let score = 0;
    let found = 0;
    let strong = true;
    let named = false;
    answers.forEach((map, position) => {
      const hit = map.get(id) ?? fallback[position]!.get(id);
      if (!hit) return;
      found++;
      score += hit.score;
      named ||= isNamed(hit);
      if ((hit.fields & ~field.other) === 0) strong = false;
    });
    if (found < least) continue;
    results.push({ id, score, strong: strong && found === answers.length, named, found });
  }
  return results.sort(
    (a, b) =>
      b.found - a.found || Number(b.strong) - Number(a.strong) || b.score - a.score || a.id - b.id,
  );
}

function isNamed(answered: Answer): boolean {
  return (answered.fields & field.name) !== 0;
}

function weight(fields: number): number {
  if (fields & field.firstName) return 110;
  if (fields & field.name) return 100;
  if (fields & field.title) return 60;
  if (fields & field.longName) return 55;
  if (fields & field.year) return 50;
  if (fields & field.editor) return 40;
  if (fields & field.container) return 20;
  if (fields & field.publisher) return 15;
  return 10;
}

/** Number of the file that would hold `word`; -1 where it comes before all. */
function fileOf(firsts: readonly string[], word: string): number {
  let file = -1;
  while (file + 1 < firsts.length && firsts[file + 1]! <= word) file++;
  return file;
}
