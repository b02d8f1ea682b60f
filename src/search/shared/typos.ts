/** Words that a correction may choose from, the most frequent first in each list. */
export interface Vocabulary {
  /** Of authors, and of people and places in the text. */
  readonly names: readonly string[];
  /** Words of titles and headings. */
  readonly titles: readonly string[];
  /** Other words of the text. */
  readonly rest: readonly string[];
}

/**
 * Number of single-letter edits (insert, delete, replace, swap of two neighbours) from `a` to
 * `b`, no letter edited twice; `limit + 1` as soon as it is more than `limit`. The compiler asks
 * `damerau-levenshtein`, which is twice the bytes and thrice the time: too much for a page that
 * compares thousands of words.
 */
export function distance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return far;
    before = last;
    last = current;
  }
  return last[b.length]!;
}

/**
 * The words of the vocabulary that `word` may stand for, the likeliest first, at most three: one
 * edit away up to five letters, two above, or two words run together. A word that is `alone` in
 * a query must be nearer, the less it looks like a name: a reader who types "planet" does not
 * mean "plan". None where the word is known, is a number, or nothing is near.
 */
export function correct(word: string, vocabulary: Vocabulary, alone: boolean): string[] {
  if (!correctable(word)) return [];
  const { names, titles, rest } = vocabulary;
  const known = [names, titles, rest];
  if (known.some((words) => words.includes(word))) return [];
  const shortest = alone ? [3, 5, 9] : [3, 3, 5];
  const shortestForTwo = alone ? [7, 8, Infinity] : [6, 6, Infinity];
  const found = new Map<string, number>();
  known.forEach((words, tier) => {
    if (word.length < shortest[tier]!) return;
    const limit = word.length >= shortestForTwo[tier]! ? 2 : 1;
    words.forEach((candidate, rank) => {
      const sameStart = candidate[0] === word[0];
      const edits = distance(word, candidate, limit);
      if (edits > limit) {
        if (tier === 0 && sameStart && begins(word, candidate))
          found.set(candidate, 19 + rank / (words.length + 1));
        return;
      }
      if (edits === 2 && !(sameStart && Math.abs(candidate.length - word.length) < 2)) return;
      if (alone && !sameStart && tier > 0 && (tier === 2 || word.length < 7)) return;
      // Three letters alone are near to very much: only a name that lost one of its letters.
      if (alone && word.length === 3 && !(sameStart && candidate.length === 4)) return;
      const cost = edits * 10 + tier * 3 + (sameStart ? 0 : 3) + rank / (words.length + 1);
      found.set(candidate, Math.min(cost, found.get(candidate) ?? Infinity));
    });
  });
  if (found.size === 0) return apart(word, [...names, ...titles]);
  return [...found]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([candidate]) => candidate);
}

/** A name of which only the beginning is remembered, and that with a slip: "tchilingar…". */
function begins(word: string, name: string): boolean {
  return (
    word.length > 5 &&
    name.length > word.length &&
    [-1, 0, 1].some((more) => distance(word, name.slice(0, word.length + more), 1) < 2)
  );
}

/** Words of one or two letters and numbers are taken as they are. */
export function correctable(word: string): boolean {
  return word.length > 2 && !/^\d+$/.test(word);
}

/** "osceminsk" → "osce minsk" */
function apart(word: string, known: readonly string[]): string[] {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => known.includes(part))) return [parts.join(' ')];
  }
  return [];
}
