import { field, type Manifest, type SectionList, type WorkEntry } from '../shared/format.ts';
import type { Narrowing, OfText } from '../shared/facets.ts';
import { useForms } from './forms.ts';
import { likeness } from './match.ts';
import { openNames, type NameIndex } from './names.ts';
import type { Query } from './parse.ts';
import { cached, idsOf, openWords, type Load, type WordIndex } from './word-index.ts';

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
export type WorkFilter = Readonly<Partial<Record<Exclude<Narrowing, 'kind' | OfText>, string>>>;

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
  /** Names of the articles' indexes. */
  readonly names: NameIndex;
}

/** Opens the index of works. Rejects where its manifest cannot be loaded. */
export async function openWorks(load: Load): Promise<WorkIndex> {
  const manifest = (await load('works/manifest.json')) as Manifest;
  useForms(manifest.forms);
  const loadOnce = cached(load);
  const words = openWords(manifest, loadOnce);
  return {
    manifest,
    names: openNames(manifest, words, loadOnce),
    find: (query, filter, least) => find(words, query, filter, least),
    async entries(ids) {
      const entries = await Promise.all(
        ids.map(async (id) => {
          const block = (await loadOnce(
            `works/block-${Math.floor(id / manifest.block)}.json`,
          )) as readonly WorkEntry[];
          return block[id % manifest.block];
        }),
      );
      return entries.filter((entry) => entry !== undefined);
    },
    async sections(article) {
      if (!Object.hasOwn(manifest.articles, article)) return [];
      return (await loadOnce(`works/sections-${article}.json`)) as SectionList;
    },
  };
}

/** `WorkIndex.find` on the words of an index. */
async function find(
  words: WordIndex,
  query: Query,
  filter: WorkFilter,
  least: number | 'names',
): Promise<FoundWork[]> {
  const within = await words.narrowed(query, filter);
  if (query.words.length === 0)
    return [...(within ?? [])]
      .sort((a, b) => a - b)
      .map((id) => ({ id, score: 0, strong: true, named: false, found: 0 }));
  const answers = await Promise.all(query.words.map((word) => answer(word, words)));
  const spare = await initials(query.words, answers, words);
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
}

interface Answer {
  readonly score: number;
  readonly fields: number;
}

/** Works that hold `word` or a form of it, each with its best score. */
async function answer(word: string, { like }: WordIndex): Promise<Map<number, Answer>> {
  const best = new Map<number, Answer>();
  for (const [candidate, list] of await like(word)) {
    if (candidate.includes('=')) continue;
    const quality = likeness(word, candidate);
    if (quality === 0) continue;
    for (let index = 0; index < list.length; index += 2) {
      const id = list[index]!;
      // Names come after the works.
      if (id < 0) break;
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
  { startingWith }: WordIndex,
): Promise<Map<number, Answer>[]> {
  return Promise.all(
    words.map(async (word, position) => {
      const found = new Map<number, Answer>();
      if (/^\d/.test(word)) return found;
      for (const [other, name] of words.entries()) {
        if (other === position || ![...answers[other]!.values()].some(isNamed)) continue;
        const key = `initial=${name}/${word.charAt(0)}`;
        const list = (await startingWith(key)).get(key) ?? [];
        for (const id of idsOf(list)) found.set(id, { score: 5, fields: field.name });
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
