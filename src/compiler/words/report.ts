import { type Problem, report, rules } from '../../article/index.ts';
import { wordsOf } from './letters.ts';
import type { Piece } from './page.ts';
import type { Token } from './tokens.ts';

/** More of them are counted and not listed. */
const listed = 5;

/** Words of the page that are not found in the source. */
export interface Stray {
  readonly piece: Piece;
  /** Token of the source near which it was looked for. */
  readonly near: number;
}

/** Words of the author in a citation that are not printed. */
export interface Unprinted {
  readonly token: number;
  readonly words: readonly string[];
}

export interface WordAccount {
  readonly file: string;
  readonly tokens: readonly Token[];
  /** For each token 1 if its words are accounted for. */
  readonly used: Uint8Array;
  readonly strays: readonly Stray[];
  readonly unprinted: readonly Unprinted[];
  /** True if the order of the words was not looked at to the end. */
  readonly isExhausted: boolean;
}

export interface KnownFaults {
  /** True for lines whose words another problem speaks of. */
  readonly explained: (line: number) => boolean;
  /** True if the text is in such a state that the page says more than it. */
  readonly isFaulty: boolean;
}

type Words = Extract<Token, { kind: 'words' }>;
type Place = Pick<Problem['place'], 'line' | 'column'>;

/** Names the words that are lost, moved to another block, or added. */
export function reportWords(account: WordAccount, known: KnownFaults): Problem[] {
  const { file, tokens, strays, unprinted, isExhausted } = account;
  const left = leftWords(account);
  const problems: Problem[] = [];
  for (const { token, words } of unprinted) {
    const place = placeOf(tokens, token);
    if (!known.explained(place.line))
      problems.push(report(rules.wordsLost, { file, ...place }, { words, what: 'lost' }));
  }
  const there = new Pool(strays.map(({ piece }) => piece.letters));
  const lost = left.map((group) => wordsOfGroup(group).filter((word) => !there.take(word)));
  const isLost = lost.some((words) => words.length > 0);
  const typed = new Pool(left.flat().map(({ letters: found }) => found));
  const added = strays.map(({ piece }) =>
    wordsOf(piece.letters).filter((word) => !typed.take(word)),
  );
  const isAdded = !known.isFaulty && !isExhausted && added.some((words) => words.length > 0);
  left.forEach((group, index) => {
    if (group.some(({ line }) => known.explained(line))) return;
    const words = lost[index] ?? [];
    const say = (found: readonly string[], what: 'lost' | 'moved') => {
      const place = { file, ...placeIn(group, found) };
      problems.push(report(rules.wordsLost, place, { words: found, what }));
    };
    if (words.length > 0) say(words, 'lost');
    else if (!isLost && !isAdded && !isExhausted) say(movedWords(group, strays), 'moved');
  });
  if (isAdded && !isLost) {
    strays.forEach(({ near }, index) => {
      const words = added[index] ?? [];
      if (words.length === 0 || problems.length >= listed) return;
      const place = placeOf(tokens, near, words[0]);
      if (!known.explained(place.line))
        problems.push(report(rules.wordsLost, { file, ...place }, { words, what: 'added' }));
    });
  }
  return problems.slice(0, listed);
}

/** The words of a group that do not stand in what looks most like it; or else all. */
function movedWords(group: readonly Words[], strays: readonly Stray[]): string[] {
  const words = wordsOfGroup(group);
  const own = new Set(words);
  const alike = strays.slice(0, 100).filter(({ piece }) => {
    const found = wordsOf(piece.letters);
    return found.filter((word) => own.has(word)).length * 2 > found.length;
  });
  const there = new Pool(alike.map(({ piece }) => piece.letters));
  const moved = words.filter((word) => !there.take(word));
  return moved.length > 0 ? moved : words;
}

function wordsOfGroup(group: readonly Words[]): string[] {
  return group.flatMap(({ letters: found }) => wordsOf(found));
}

function placeIn(group: readonly Words[], [word]: readonly string[]): Place {
  const { line, column } =
    group.find(({ letters: found }) => wordsOf(found).some((each) => each === word)) ?? group[0]!;
  return { line, column };
}

/** How many times each word stands in texts. */
class Pool {
  readonly #counts = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const word of wordsOf(text)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Takes the word out once; false if it is not there. */
  take(word: string): boolean {
    const count = this.#counts.get(word) ?? 0;
    if (count > 0) this.#counts.set(word, count - 1);
    return count > 0;
  }
}

/** Words that are not on the page, those of neighbouring lines together. */
function leftWords({ tokens, used }: WordAccount): Words[][] {
  const groups: Words[][] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'words' || !token.required || used[at] === 1) return;
    const last = groups.at(-1);
    if (last && token.line - (last.at(-1)?.line ?? 0) <= 1) last.push(token);
    else groups.push([token]);
  });
  return groups;
}

/** Where a word stands, or else what is near it. */
function placeOf(tokens: readonly Token[], near: number, word?: string): Place {
  for (const token of word === undefined ? [] : tokens) {
    if (token.kind !== 'words') continue;
    const { letters: found } = token;
    if (found.includes(word ?? '') || (found.length > 3 && word?.startsWith(found) === true))
      return { line: token.line, column: token.column };
  }
  for (let at = near; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind === 'words') return { line: token.line, column: token.column };
  }
  return { line: 1, column: 1 };
}
