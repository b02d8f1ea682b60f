import type { Article } from '../../article/index.ts';
import { namesAcross } from '../../library/index.ts';
import { correctable, type Vocabulary } from '../shared/typos.ts';
import { tokenise, wordsOf } from '../shared/words.ts';
import { commonWordsOf } from './languages.ts';
import type { JsonFile, WorkFiles } from './work-records.ts';

/** Above this many characters the vocabulary is cut up by letters. */
const oneFile = 40_000;
/** The rarest words are left out of a file that would grow beyond this. */
const largest = 40_000;

/**
 * Words to correct towards, the most frequent first: names (of authors, of people and places
 * in the text and in the indexes of names), words of titles and headings, then the other words of the text. A large
 * vocabulary is cut up: a word stands in the file of its first letter and in that of its
 * second, so that a word mistyped in either place is still found by loading the files of the
 * two letters typed.
 */
export function vocabularyFiles(
  articles: readonly Article[],
  works: Pick<WorkFiles, 'names' | 'titles'>,
): JsonFile[] {
  const names = new Map(works.names);
  const titles = new Map(works.titles);
  const rest = new Map<string, number>();
  /** Words that stand without a capital somewhere: "group" is no name. */
  const small = new Set<string>();
  for (const article of articles) {
    for (const { name } of article.authors) count(names, wordsOf(name));
    for (const text of [
      article.title.text,
      article.subtitle?.text ?? '',
      ...article.keywords,
      ...article.sections.map(({ title }) => title.text),
    ])
      count(titles, wordsOf(text));
    const texts = [
      article.abstract?.text ?? '',
      ...article.paragraphs.map(({ text }) => text),
      ...article.blocks
        .filter(({ kind }) => kind !== 'code' && kind !== 'formula')
        .map(({ text }) => text),
    ];
    const { capital, others } = byCapital(texts);
    count(names, capital);
    for (const word of others) small.add(word);
    for (const text of texts) count(rest, wordsOf(text));
    for (const { body } of article.notes)
      count(rest, wordsOf(body.text.replace(/https?:\S+/g, '')));
  }
  for (const word of indexedWords(articles))
    if (!names.has(word) && !small.has(word)) names.set(word, 1);
  for (const word of titles.keys()) if (!works.names.has(word)) names.delete(word);
  for (const word of names.keys()) titles.delete(word);
  for (const word of [...names.keys(), ...titles.keys()]) rest.delete(word);
  const common = commonWordsOf(articles);
  const all = {
    names: ranked(names, 3, common),
    titles: ranked(titles, 3, common),
    rest: ranked(rest, 5, common),
  };
  if (JSON.stringify(all).length <= oneFile) return [{ path: 'vocabulary/all.json', data: all }];
  const everything = [...all.names, ...all.titles, ...all.rest];
  const letters = new Set(everything.flatMap((word) => [...word].slice(0, 2)));
  return [...letters].sort().map((letter) => {
    const here = (word: string): boolean => [...word].slice(0, 2).includes(letter);
    return {
      path: `vocabulary/${letter.codePointAt(0)!.toString(16)}.json`,
      data: trimmed({
        names: all.names.filter(here),
        titles: all.titles.filter(here),
        rest: all.rest.filter(here),
      }),
    };
  });
}

/** Words of the spellings in the articles' indexes of names: with a capital, where there are any. */
function indexedWords(articles: readonly Article[]): string[] {
  return namesAcross(articles)
    .flatMap(({ uses }) => uses.flatMap(({ name }) => [name.label, ...name.variants]))
    .flatMap((text) =>
      tokenise(text).flatMap(({ word, start }) =>
        isCapital(text, start) || isUncased(text, start) ? [word] : [],
      ),
    );
}

/**
 * Words that have a capital inside a sentence, and never none; and those that have none. Words of
 * scripts that have no capitals are neither.
 */
function byCapital(texts: readonly string[]): { capital: string[]; others: Set<string> } {
  const capital: string[] = [];
  const others = new Set<string>();
  for (const text of texts)
    for (const { word, start } of tokenise(text)) {
      if (isUncased(text, start)) continue;
      if (!isCapital(text, start)) others.add(word);
      else if (/[\p{L}\p{N},;)–-]\s?$/u.test(text.slice(Math.max(0, start - 3), start)))
        capital.push(word);
    }
  return { capital: capital.filter((word) => !others.has(word)), others };
}

function isCapital(text: string, start: number): boolean {
  return /\p{Lu}/u.test(text[start] ?? '');
}

/** Whether a word is of a script without capitals, such as Arabic or Hebrew. */
function isUncased(text: string, start: number): boolean {
  return /\p{Lo}/u.test(text[start] ?? '');
}

function count(words: Map<string, number>, found: readonly string[]): void {
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
}

function ranked(
  words: ReadonlyMap<string, number>,
  shortest: number,
  common: ReadonlySet<string>,
): string[] {
  return [...words]
    .filter(([word]) => word.length >= shortest && word.length <= 30)
    .filter(([word]) => correctable(word) && !common.has(word))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function trimmed({ names, titles, rest }: Vocabulary): Vocabulary {
  let room = largest;
  const fits = (word: string): boolean => (room -= word.length + 3) > 0;
  return { names: names.filter(fits), titles: titles.filter(fits), rest: rest.filter(fits) };
}
