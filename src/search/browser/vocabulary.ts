import type { Manifest } from '../shared/format.ts';
import type { Vocabulary } from '../shared/typos.ts';
import type { Load } from './word-index.ts';

/**
 * The vocabulary that a word is corrected from: one file, or those of its first two letters,
 * each loaded once.
 */
export function openVocabulary(
  load: Load,
  { letters }: Manifest,
): (word: string) => Promise<Vocabulary> {
  const files = new Map<string, Promise<Vocabulary>>();
  const once = (name: string): Promise<Vocabulary> => {
    const file =
      files.get(name) ??
      (load(`vocabulary/${name}.json`) as Promise<Vocabulary>).catch((error: unknown) => {
        files.delete(name);
        throw error;
      });
    files.set(name, file);
    return file;
  };
  return async (word) => {
    if (letters === undefined) return once('all');
    const names = [...new Set([...word].slice(0, 2))]
      .filter((letter) => letters.includes(letter))
      .map((letter) => letter.codePointAt(0)!.toString(16));
    const parts = await Promise.all(names.map(once));
    return {
      names: parts.flatMap(({ names }) => names),
      titles: parts.flatMap(({ titles }) => titles),
      rest: parts.flatMap(({ rest }) => rest),
    };
  };
}
