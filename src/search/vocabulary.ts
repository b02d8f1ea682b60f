import type { Article } from '../compile/article.ts';
import type { Vocabulary } from '../client/search/typos.ts';
import { wordsOf } from '../client/search/words.ts';
import type { JsonFile } from './works.ts';

/** Above this many characters the vocabulary is cut up by letters. */
const oneFile = 40_000;
/** The rarest words are left out of a file that would grow beyond this. */
const largest = 40_000;

/**
 * Words to correct towards, the most frequent first: names and words of titles and headings
 * (`works`, titles of the articles and their sections, authors), then the other words of the
 * text. A large vocabulary is cut up: a word stands in the file of its first letter and in
 * that of its second, so that a word mistyped in either place is still found by loading the
 * files of the two letters typed.
 */
export function vocabularyFiles(
  articles: readonly Article[],
  works: ReadonlyMap<string, number>,
): JsonFile[] {
  const strong = new Map(works);
  const weak = new Map<string, number>();
  for (const article of articles) {
    count(strong, [
      article.title.text,
      article.subtitle?.text ?? '',
      ...article.authors.map(({ name }) => name),
      ...article.keywords,
      ...article.sections.map(({ title }) => title.text),
    ]);
    count(weak, [
      article.abstract?.text ?? '',
      ...article.paragraphs.map(({ text }) => text),
      ...article.notes.map(({ body }) => body.text.replace(/https?:\S+/g, '')),
    ]);
  }
  for (const word of strong.keys()) weak.delete(word);
  const all = { strong: ranked(strong, 3), weak: ranked(weak, 4) };
  if (JSON.stringify(all).length <= oneFile) return [{ path: 'vocabulary/all.json', data: all }];
  const letters = new Set([...all.strong, ...all.weak].flatMap((word) => [...word].slice(0, 2)));
  return [...letters].sort().map((letter) => {
    const here = (word: string): boolean => [...word].slice(0, 2).includes(letter);
    return {
      path: `vocabulary/${letter.codePointAt(0)!.toString(16)}.json`,
      data: trimmed({ strong: all.strong.filter(here), weak: all.weak.filter(here) }),
    };
  });
}

function count(words: Map<string, number>, texts: readonly string[]): void {
  for (const text of texts)
    for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1);
}

function ranked(words: ReadonlyMap<string, number>, shortest: number): string[] {
  return [...words]
    .filter(([word]) => word.length >= shortest && word.length <= 30 && !/\d/.test(word))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function trimmed({ strong, weak }: Vocabulary): Vocabulary {
  let room = largest;
  const fits = (word: string): boolean => (room -= word.length + 3) > 0;
  return { strong: strong.filter(fits), weak: weak.filter(fits) };
}
