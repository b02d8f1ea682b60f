import type { Query } from './parse.ts';
import { unspaced } from '../shared/words.ts';
import { isCommon } from './messages.ts';

/** Words that records are looked for by: their part of the index is loaded for each. */
const wordsAtMost = 5;
const furtherAtMost = 8;
/** The same of words that are asked for side by side, and of characters that are words. */
const rowAtMost = { words: 8, characters: 12 };

/**
 * Whether a word tells something about a text: two letters begin words of nearly every paragraph,
 * and so would every record that holds one of them have to be looked at.
 */
export function isTelling(word: string): boolean {
  return !isCommon(word) && (bare(word).length > 2 || /[^a-z]/u.test(bare(word)));
}

/**
 * The words by which records are looked for: of a question of which only `least` words must be
 * there, and of a long query, the longer ones tell most.
 */
export function tellingWords({ words }: Query, least: number): string[] {
  const telling = words.filter(isTelling).map(bare);
  const most = least < words.length ? Math.min(least, wordsAtMost) : wordsAtMost;
  if (telling.length <= most) return telling;
  const longest = new Set([...telling].sort((a, b) => b.length - a.length).slice(0, most));
  return telling.filter((word) => longest.has(word));
}

/** Further words of a query all of which must be there, where the telling ones left too many. */
export function furtherWords(
  { words }: Query,
  telling: readonly string[],
  least: number,
): string[] {
  if (least < words.length) return [];
  const others = words.map(bare).filter((word) => word.length > 1 && !isCommon(word));
  return others.filter((word) => !telling.includes(word)).slice(0, furtherAtMost);
}

/**
 * Words to look for side by side, as Pagefind has them: those typed and, where others stand
 * beside it, the longest quotation; of a long row the part with the most letters. A word alone is
 * a row where it is not looked for otherwise (`alone`).
 */
export function rowsOf({ phrases, sequence, typed }: Query, alone: boolean): string[][] {
  const [word = ''] = sequence;
  // Two letters that begin a word are no word yet.
  if (sequence.length === 1)
    return alone && (word.length > 2 || /[+#]/u.test(word)) ? [[bare(word)]] : [];
  const phrase = [...phrases].sort((a, b) => b.length - a.length)[0] ?? [];
  const from = startOf(phrase, sequence);
  const quoted = phrase.length < typed.length ? typed.slice(from, from + phrase.length) : [];
  return [typed, quoted].map(tellingPart).filter(({ length }) => length > 1);
}

function tellingPart(row: readonly string[]): string[] {
  const words = row.map(bare);
  const most = words.some((word) => unspaced.test(word)) ? rowAtMost.characters : rowAtMost.words;
  let best = words.slice(0, most);
  for (let at = 1; at + most <= words.length; at++) {
    const part = words.slice(at, at + most);
    if (part.join('').length > best.join('').length) best = part;
  }
  return best.includes('') ? [] : best;
}

/** Letters and digits alone. */
function bare(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}]/gu, '').toLowerCase();
}

function startOf(phrase: readonly string[], sequence: readonly string[]): number {
  return Math.max(
    0,
    sequence.findIndex((_, at) => phrase.every((word, nth) => sequence[at + nth] === word)),
  );
}
