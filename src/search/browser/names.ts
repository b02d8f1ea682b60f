import { facetWord, type Manifest, type NameEntry, namesInFile } from '../shared/format.ts';
import { wordsOf } from '../shared/words.ts';
import { likeness, matchText, type Range } from './match.ts';
import { isCommon } from './messages.ts';
import type { Query } from './parse.ts';
import { type Load, type WordIndex } from './word-index.ts';
import type { WorkFilter } from './works.ts';

/** A name of the articles' indexes. */
export interface NamedEntry extends Omit<NameEntry, 'articles'> {
  /** Its number. */
  readonly id: number;
  /** Passages that it stands in, by the slug of the article. */
  readonly passages: Readonly<Record<string, number>>;
}

/** One that answers a query. */
export interface FoundName {
  readonly entry: NamedEntry;
  /** The words of the query in its label. */
  readonly ranges: readonly Range[];
  /** The spelling that answers, where the label does not: "Morghentau". */
  readonly spelling?: string;
}

/** Names of the articles' indexes, their files loaded as they are needed and kept. */
export interface NameIndex {
  /**
   * The names one spelling of which holds all words of a query, best first, of the `most` that
   * are likeliest; whether there may be more.
   */
  find(
    query: Query,
    filter: WorkFilter,
    most: number,
  ): Promise<{ readonly names: readonly FoundName[]; readonly more: boolean }>;
  bySlug(slug: string): Promise<NamedEntry | undefined>;
  entries(ids: readonly number[]): Promise<readonly NamedEntry[]>;
}

/** Opens the names among the words of an index, whose files `load` loads. */
export function openNames(manifest: Manifest, words: WordIndex, load: Load): NameIndex {
  const { names } = manifest;
  const slugs = Object.keys(manifest.articles);
  const entry = async (id: number): Promise<NamedEntry> => {
    const list = (await load(`works/names-${Math.floor(id / namesInFile)}.json`)) as NameEntry[];
    const { articles, ...rest } = list[id % namesInFile]!;
    const passages: Record<string, number> = {};
    for (let at = 0; at < articles.length; at += 2)
      passages[slugs[articles[at]!] ?? ''] = articles[at + 1]!;
    return { ...rest, id, passages };
  };
  const entries = (ids: readonly number[]): Promise<NamedEntry[]> => Promise.all(ids.map(entry));
  return {
    entries,
    async find(query, filter, most) {
      if (names === undefined || !isOfNames(query, filter)) return { names: [], more: false };
      const ids = await candidates(query, words);
      const some = await entries(ids.slice(0, most));
      const found = some.flatMap((one) => (isIn(one, filter, manifest) ? answers(one, query) : []));
      return {
        names: found.sort((a, b) => Number(isWhole(b, query)) - Number(isWhole(a, query))),
        more: ids.length > some.length,
      };
    },
    async bySlug(slug) {
      if (names === undefined) return undefined;
      const word = facetWord('name', slug);
      const [id] = (await words.startingWith(word)).get(word) ?? [];
      return id === undefined ? undefined : entry(~id);
    },
  };
}

/** Whether a name can be meant: nothing but words is typed, and no facet of works is chosen. */
function isOfNames({ words, jump, fields }: Query, filter: WorkFilter): boolean {
  const only = new Set(['article', 'lang']);
  return (
    words.length > 0 &&
    jump === undefined &&
    [...Object.keys(filter), ...Object.keys(fields)].every((name) => only.has(name)) &&
    // One letter begins too many.
    words.some((word) => word.length > 1 || /[^a-z\d]/u.test(word))
  );
}

/** Names that hold a form of every word, best first: those in which most words are just these. */
async function candidates(query: Query, { like }: WordIndex): Promise<number[]> {
  const all = query.words.filter((word) => !isCommon(word));
  const wanted = all.length > 0 ? all : query.words;
  const answered = await Promise.all(
    wanted.map(async (word) => {
      const best = new Map<number, { quality: number; passages: number }>();
      for (const [found, list] of await like(word)) {
        const quality = found.includes('=') ? 0 : likeness(word, found);
        for (let at = 0; quality > 0 && at < list.length; at += 2) {
          const id = list[at]!;
          if (id < 0 && quality > (best.get(~id)?.quality ?? 0))
            best.set(~id, { quality, passages: list[at + 1]! });
        }
      }
      return best;
    }),
  );
  const [first, ...others] = answered;
  const ids = [...(first?.keys() ?? [])].filter((id) => others.every((map) => map.has(id)));
  const quality = (id: number): number =>
    answered.reduce((sum, map) => sum + (map.get(id)!.quality === 1 ? 1 : 0), 0);
  return ids.sort(
    (a, b) => quality(b) - quality(a) || first!.get(b)!.passages - first!.get(a)!.passages || a - b,
  );
}

function answers(entry: NamedEntry, { words, phrases }: Query): FoundName[] {
  const { label, variants } = entry;
  const holds = (text: string): boolean =>
    matchText(text, { words, phrases })?.found === words.length;
  const ranges = matchText(label, { words, phrases: [] })?.ranges ?? [];
  if (holds(label)) return [{ entry, ranges }];
  const spelling = variants.find(holds);
  return spelling === undefined ? [] : [{ entry, ranges, spelling }];
}

/** Whether what was typed is the whole of one of its spellings. */
function isWhole({ entry: { label, variants } }: FoundName, { sequence }: Query): boolean {
  const typed = sequence.join(' ');
  return [label, ...variants].some((variant) => wordsOf(variant).join(' ') === typed);
}

function isIn(
  { passages }: NamedEntry,
  { article, lang }: WorkFilter,
  { languages = {} }: Manifest,
): boolean {
  return Object.keys(passages).some(
    (slug) => slug === (article ?? slug) && (lang === undefined || languages[slug] === lang),
  );
}
