/**
 * Optimal string alignment distance (Damerau 1964: insert, delete, replace, swap neighbours)
 * of two words, counted up to `limit`; `limit + 1` where it is more.
 */
export function distance(a: string, b: string, limit = 3): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, before[j - 2]! + 1);
      }
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[right.length]!, limit + 1);
}

/**
 * The word of `candidates` that `typed` is most likely meant to be, or nothing: at most one
 * slip in four characters and three in all; letter case and `-_:.` count for nothing.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const plain = fold(typed);
  const limit = Math.min(3, Math.floor(plain.length / 4));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === typed) continue;
    const away = distance(plain, fold(candidate), bestDistance - 1 < 0 ? 0 : bestDistance - 1);
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
    }
  }
  return best;
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\s_:.-]/gu, '')
    .toLowerCase();
}
