import { facetWord, type Manifest, type Postings } from '../shared/format.ts';
import { fold } from '../shared/words.ts';
import { rootsOf } from './forms.ts';
import { parseQuery, type Query } from './parse.ts';
import type { WorkFilter } from './works.ts';

/** Loads a JSON file of `pagefind/`. */
export type Load = (path: string) => Promise<unknown>;

/** The words of all works, each with its postings: ids of works, each followed by its fields. */
export interface WordIndex {
  /** Postings of every word that begins with `prefix`, within few files. */
  startingWith(prefix: string): Promise<Map<string, readonly number[]>>;
  /** Postings of every word that may be a form of `word`; see `likeness`. */
  like(word: string): Promise<Map<string, readonly number[]>>;
  /** The works that the filter, a DOI and years typed leave; undefined where nothing narrows. */
  narrowed(query: Query, filter: WorkFilter): Promise<Set<number> | undefined>;
}

/** Files of words that one word may load at most; the first letters of one load a single file. */
const mostFiles = 3;

/** Opens the words of an index, whose files `load` loads. */
export function openWords({ words }: Manifest, load: Load): WordIndex {
  const postings = (number: number): Promise<Postings> =>
    load(`works/words-${number}.json`) as Promise<Postings>;
  const startingWith = async (prefix: string): Promise<Map<string, readonly number[]>> => {
    const found = new Map<string, readonly number[]>();
    const first = Math.max(0, fileOf(words, prefix));
    for (let number = first; number < words.length; number++) {
      if (number > first && words[number]! > `${prefix}\u{ffff}`) break;
      if (number - first >= (prefix.length < 3 ? 1 : mostFiles)) break;
      for (const [word, list] of Object.entries(await postings(number)))
        if (word.startsWith(prefix)) found.set(word, list);
    }
    return found;
  };
  const facet = async (name: string, value: string): Promise<Set<number>> => {
    const word = facetWord(name, fold(value));
    const number = fileOf(words, word);
    const list = number < 0 ? undefined : (await postings(number))[word];
    return new Set(idsOf(list ?? []));
  };
  const published = async (first: number, last: number): Promise<Set<number>> => {
    const found = new Set<number>();
    for (const [word, list] of await startingWith('year=')) {
      const year = Number(word.slice(5));
      if (year >= first && year <= last) for (const id of idsOf(list)) found.add(id);
    }
    return found;
  };
  return {
    startingWith,
    async like(word) {
      const found = await Promise.all(beginnings(word).map(startingWith));
      return new Map(found.flatMap((words) => [...words]));
    },
    async narrowed(query, { year, section, ...plain }) {
      const sets = Object.entries(plain).map(([name, value]) => facet(name, String(value)));
      if (section && plain.article) sets.push(facet('section', `${plain.article}/${section}`));
      const range = year === undefined ? undefined : parseQuery(year).years;
      if (range) sets.push(published(...range));
      else if (year !== undefined) sets.push(Promise.resolve(new Set()));
      if (query.doi) sets.push(facet('doi', query.doi));
      const single = query.words.length === 1 && query.years?.[0] === query.years?.[1];
      if (query.years && !single) sets.push(published(...query.years));
      const [first, ...others] = await Promise.all(sets);
      return first && new Set([...first].filter((id) => others.every((set) => set.has(id))));
    },
  };
}

/** `load`, each file once; one that failed is asked for again. */
export function cached(load: Load): Load {
  const files = new Map<string, Promise<unknown>>();
  return (path) => {
    const file =
      files.get(path) ??
      load(path).catch((error: unknown) => {
        files.delete(path);
        throw error;
      });
    files.set(path, file);
    return file;
  };
}

/** What the forms of a word begin with. */
function beginnings(word: string): string[] {
  const all = [...new Set([beginning(word), ...rootsOf(word)])];
  return all.filter((one) => all.every((other) => other === one || !one.startsWith(other)));
}

/** So much of a word as every form of it begins with, in most languages. */
function beginning(word: string): string {
  return /^\d+$/.test(word)
    ? word
    : word.slice(0, Math.max(Math.min(word.length, 4), Math.ceil(word.length * 0.6)));
}

/** The ids of postings. */
export function idsOf(postings: readonly number[]): number[] {
  return postings.filter((_, index) => index % 2 === 0);
}

/** Number of the file that would hold `word`; -1 where it comes before all. */
function fileOf(firsts: readonly string[], word: string): number {
  let file = -1;
  while (file + 1 < firsts.length && firsts[file + 1]! <= word) file++;
  return file;
}
