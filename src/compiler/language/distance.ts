import damerauLevenshtein from 'damerau-levenshtein';

/** Comparing takes time and memory by the square of the length: no name is as long as this. */
const longest = 500;

/**
 * The word of `candidates` that `typed` is most likely meant to be, or nothing: at most one
 * slip in four characters and three in all (Damerau 1964: a letter added, dropped or replaced, or
 * two neighbours swapped); letter case and `-_:.` count for nothing.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const plain = fold(typed);
  if (plain.length > longest) return undefined;
  let best: string | undefined;
  let limit = Math.min(3, Math.floor(plain.length / 4));
  for (const candidate of candidates) {
    if (candidate === typed) continue;
    const other = fold(candidate);
    if (Math.abs(plain.length - other.length) > limit) continue;
    const { steps } = damerauLevenshtein(plain, other);
    if (steps > limit) continue;
    best = candidate;
    if (steps === 0) break;
    limit = steps - 1;
  }
  return best;
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\s_:.-]/gu, '')
    .toLowerCase();
}
