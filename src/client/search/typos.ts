/**
 * Words that a correction may choose from, the most frequent first: `strong` are names and
 * words of titles and headings, `weak` are other words of the text.
 */
export interface Vocabulary {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

/**
 * Number of single-letter edits (insert, delete, replace, swap of two neighbours) from `a` to
 * `b`, no letter edited twice; `limit + 1` as soon as it is more than `limit`.
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
 * The word of the vocabulary that `word` most likely stands for: at most one edit away up to
 * five letters, two above (two only for names and words of titles). Undefined where the word
 * is known, is a number, or nothing is near.
 */
export function correct(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 3 || /\d/.test(word)) return undefined;
  if (vocabulary.strong.includes(word) || vocabulary.weak.includes(word)) return undefined;
  let best: string | undefined;
  let bestCost = Infinity;
  const consider = (candidates: readonly string[], limit: number, extra: number): void => {
    candidates.forEach((candidate, rank) => {
      const edits = distance(word, candidate, limit);
      if (edits > limit) return;
      const cost =
        edits * 10 + extra + (candidate[0] === word[0] ? 0 : 3) + rank / (candidates.length + 1);
      if (cost < bestCost) {
        bestCost = cost;
        best = candidate;
      }
    });
  };
  consider(vocabulary.strong, word.length > 5 ? 2 : 1, 0);
  if (word.length > 4) consider(vocabulary.weak, 1, 2);
  return best;
}
