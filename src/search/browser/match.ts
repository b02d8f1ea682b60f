import { joinedAtMost, type Token, tokenise } from '../shared/words.ts';
import { areAlikeButForUmlauts, areForms } from './forms.ts';
import { isCommon } from './messages.ts';

/** A stretch of a text, in UTF-16 units: from, to. */
export type Range = readonly [number, number];

export interface Match {
  /** Higher is better; only comparable between texts matched with the same query. */
  readonly score: number;
  /** The words found, in order, without overlap. */
  readonly ranges: readonly Range[];
  /** How many of the required words are there. */
  readonly found: number;
  /** All words stand side by side in the order typed, or a form of each does. */
  readonly phrase: boolean;
  /** They stand there exactly as typed. */
  readonly exactly: boolean;
  /** The text is just these words (3), begins with them (2) or holds them (1), as typed. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Where the words as typed begin, else `undefined`. */
  readonly start?: number;
}

export interface Wanted {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  /** All words as they were typed, common ones among them. */
  readonly sequence?: readonly string[];
}

/**
 * How well `word` of a text answers `wanted` of a query, both folded: 1 the same, 0 not at
 * all. A longer word answers its beginning; another form of the word answers, in the languages of
 * the library (`forms.ts`) and in English ("negotiating", "negotiations"), there where at least 60 %
 * of what was typed is there: "or" never answers "orchid".
 */
export function likeness(wanted: string, word: string): number {
  if (wanted === word) return 1;
  if (/^\d+$/.test(wanted)) return 0;
  if (word.startsWith(wanted)) {
    if (wanted.length === 1) return 0;
    return 0.6 + 0.3 * (wanted.length / word.length);
  }
  if (areAlikeButForUmlauts(wanted, word)) return 0.9;
  if (areForms(wanted, word)) return 0.5;
  const shorter = Math.min(wanted.length, word.length);
  if (shorter < 4 || shorter / wanted.length < 0.6) return 0;
  return stem(wanted) === stem(word) ? 0.55 : 0;
}

const endings =
  /^(?:(?:at|iz|is)?ions?(?:al)?|[ai]?bl[ey]|(?:ic)?al(?:ly)?|[ae]n(?:t|ce)s?|e[drs]?s?|i?ed|ies|ings?|is[mt]s?|it(?:y|ies)|i[sz]ed?|ive|ic|ly|ments?|ness|ous|s|y)?$/;

/**
 * Whether two words may be forms of one, as far as an English ending goes: more often than
 * `likeness` says so, and at least as often as Pagefind's stemmer does.
 */
export function related(wanted: string, word: string): boolean {
  if (areAlikeButForUmlauts(wanted, word) || areForms(wanted, word)) return true;
  for (let at = Math.ceil(wanted.length * 0.6); at <= wanted.length; at++) {
    if (!word.startsWith(wanted.slice(0, at))) return false;
    const rest = wanted.slice(at);
    if (rest === '' || (endings.test(rest) && endings.test(word.slice(at)))) return true;
  }
  return false;
}

/**
 * Finds the words of a query in `text` (`tokens`: its words, where they are at hand); undefined
 * where none is there or a phrase is missing.
 */
export function matchText(
  text: string,
  wanted: Wanted,
  tokens: readonly Token[] = tokenise(text),
): Match | undefined {
  const marks = new Map<number, Token>();
  let found = 0;
  let score = 0;
  for (const word of wanted.words) {
    let best = 0;
    let hits = 0;
    for (const token of tokens) {
      const quality = likeness(word, token.word);
      if (quality === 0) continue;
      hits++;
      best = Math.max(best, quality);
      marks.set(token.start, token);
    }
    if (best === 0) {
      tokens.forEach((token, place) => {
        const end = endOfJoined(tokens, place, word);
        if (end === undefined) return;
        best = 0.8;
        hits++;
        marks.set(token.start, { ...token, end });
      });
    }
    if (best === 0) continue;
    found++;
    score += best * 10 + Math.min(hits, 8) * 0.4;
  }
  if (found === 0 || !wanted.phrases.every((phrase) => sequence(tokens, phrase, true)))
    return undefined;
  const typed = wanted.sequence ?? wanted.words;
  const at = typed.length === 0 ? -1 : rowAt(tokens, typed);
  const exactly = typed.length > 1 && at >= 0;
  const phrase = exactly || (wanted.words.length > 1 && sequence(tokens, wanted.words, false));
  if (phrase) score += exactly ? 20 : 15;
  score += 2 * pairs(tokens, typed);
  // A word or two begin many a text: that says little.
  const begins = at === 0 && typed.length > 2;
  const rank = at === 0 && tokens.length === typed.length ? 3 : begins ? 2 : exactly ? 1 : 0;
  if (exactly) {
    // Common words only count where they stand among the others.
    for (const [start, token] of marks) if (isCommon(token.word)) marks.delete(start);
    for (const token of tokens.slice(at, at + typed.length)) marks.set(token.start, token);
  }
  const ranges = [...marks.values()]
    .sort((a, b) => a.start - b.start)
    .map((token): Range => [token.start, token.end]);
  return {
    score,
    ranges,
    found,
    phrase,
    exactly,
    rank,
    ...(exactly ? { start: tokens[at]!.start } : {}),
  };
}

/** Where the words from `place` on end that, run together, are `word`: "knolltudor", "usa". */
function endOfJoined(tokens: readonly Token[], place: number, word: string): number | undefined {
  let joined = '';
  for (let at = place; at < place + joinedAtMost; at++) {
    const token = tokens[at];
    if (!token || (at > place && token.start !== tokens[at - 1]!.end + 1)) return undefined;
    joined += token.word;
    if (!word.startsWith(joined)) return undefined;
    if (joined === word) return at > place ? token.end : undefined;
  }
  return undefined;
}

/**
 * Cuts `text` down to about `length` characters around `start`, else around the densest group of
 * `ranges`, at word boundaries, with an ellipsis where something is left out.
 */
export function excerpt(
  text: string,
  ranges: readonly Range[],
  length = 180,
  start?: number,
): { text: string; ranges: Range[] } {
  if (text.length <= length + 20) return { text, ranges: [...ranges] };
  const first = start ?? densest(ranges, length);
  const from = wordStart(text, Math.max(0, Math.min(first - 40, text.length - length)));
  const to = wordEnd(text, Math.min(text.length, from + length));
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  return {
    text: before + text.slice(from, to) + after,
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Range => [start - from + before.length, end - from + before.length]),
  };
}

/** Takes an English ending off; words of other languages are only compared with each other. */
function stem(word: string): string {
  return word
    .replace(/(?<=.{3})(?:ies|ied)$/u, 'y')
    .replace(/(?<=.{4})(?:ings|ions|ing|ion|ers|ed|er|es|ly|e|s)$/u, '');
}

function densest(ranges: readonly Range[], length: number): number {
  let best = ranges[0]?.[0] ?? 0;
  let most = 0;
  ranges.forEach(([start], index) => {
    let count = 0;
    while (index + count < ranges.length && ranges[index + count]![1] <= start + length - 60)
      count++;
    if (count > most) {
      most = count;
      best = start;
    }
  });
  return best;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space < at - 40 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space > at + 40 ? at : space;
}

/** How many neighbours as typed are neighbours in the text. */
function pairs(tokens: readonly Token[], typed: readonly string[]): number {
  return typed
    .slice(1)
    .filter((next, at) =>
      tokens.some(({ word }, place) => word === typed[at] && tokens[place + 1]?.word === next),
    ).length;
}

/** Where a row of words first stands among the tokens; -1 where it does not. */
function rowAt(tokens: readonly Token[], words: readonly string[]): number {
  return tokens.findIndex((_, start) =>
    words.every((word, offset) => tokens[start + offset]?.word === word),
  );
}

function sequence(tokens: readonly Token[], words: readonly string[], exact: boolean): boolean {
  return tokens.some((_, start) =>
    words.every((word, offset) => {
      const token = tokens[start + offset];
      return token !== undefined && (exact ? token.word === word : likeness(word, token.word) > 0);
    }),
  );
}
