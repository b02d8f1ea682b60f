/** A pair of places, or one that only one side has. */
export interface Pair {
  readonly old?: number;
  readonly now?: number;
}

/** Below this share of common words, two paragraphs are two. */
const alike = 0.4;

/**
 * Finds for each paragraph of an old text its like in a new one, in order: first those with the same
 * words, between them those with most words in common.
 * @param old and `now`: keys of the words of each paragraph
 */
export function alignParagraphs(
  old: readonly (readonly string[])[],
  now: readonly (readonly string[])[],
): Pair[] {
  const [oldLines, nowLines] = [old, now].map((all) => all.map((words) => words.join(' ')));
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const between = (toOld: number, toNow: number): void => {
    const ins = best(
      toOld - i,
      toNow - j,
      (a, b) => {
        const share = common(old[i + a] ?? [], now[j + b] ?? []);
        return share < alike ? 0 : share;
      },
      most.paragraphs,
    );
    for (const { old: a, now: b } of ins)
      pairs.push({
        ...(a !== undefined && { old: i + a }),
        ...(b !== undefined && { now: j + b }),
      });
    [i, j] = [toOld, toNow];
  };
  for (const { old: a, now: b } of diff(oldLines ?? [], nowLines ?? [])) {
    if (a === undefined || b === undefined) continue;
    between(a, b);
    pairs.push({ old: a, now: b });
    [i, j] = [a + 1, b + 1];
  }
  between(old.length, now.length);
  return pairs;
}

/**
 * Pairs what stands alone between two pairs in its order, where there are as many on both sides and
 * each two may be one.
 */
export function inOrder(
  pairs: readonly Pair[],
  mayBeOne: (old: number, now: number) => boolean,
): Pair[] {
  const made: Pair[] = [];
  let alone: Pair[] = [];
  const flush = (): void => {
    const olds = alone.flatMap(({ old }) => (old === undefined ? [] : [old]));
    const news = alone.flatMap(({ now }) => (now === undefined ? [] : [now]));
    const together = olds.flatMap((old, n) => {
      const now = news[n];
      return now !== undefined && mayBeOne(old, now) ? [{ old, now }] : [];
    });
    const all = olds.length === news.length && together.length === olds.length;
    made.push(...(all ? together : alone));
    alone = [];
  };
  for (const pair of pairs) {
    if (pair.old === undefined || pair.now === undefined) alone.push(pair);
    else {
      flush();
      made.push(pair);
    }
  }
  flush();
  return made;
}

/** The longest common part of two lists, as pairs of equal places and of what stands between them. */
export function diff(old: readonly string[], now: readonly string[]): Pair[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const same = (count: number, fromOld: number, fromNow: number): Pair[] =>
    Array.from({ length: count }, (_, n) => ({ old: fromOld + n, now: fromNow + n }));
  const [oldEnd, nowEnd] = [old.length - end, now.length - end];
  const middle = best(
    oldEnd - start,
    nowEnd - start,
    (a, b) => (old[start + a] === now[start + b] ? 1 : 0),
    most.words,
  );
  return [
    ...same(start, 0, 0),
    ...middle.map(({ old: a, now: b }) => ({
      ...(a !== undefined && { old: start + a }),
      ...(b !== undefined && { now: start + b }),
    })),
    ...same(end, oldEnd, nowEnd),
  ];
}

/** More cells than this are not weighed against each other: what stands there is old, then new. */
const most = { words: 4_000_000, paragraphs: 250_000 };

/** The pairs, in order, with the most weight in all; what has no pair comes before the next pair. */
function best(
  rows: number,
  columns: number,
  weigh: (row: number, column: number) => number,
  limit: number,
): Pair[] {
  const pairs: Pair[] = [];
  if (rows * columns > limit || rows === 0 || columns === 0) {
    for (let row = 0; row < rows; row++) pairs.push({ old: row });
    for (let column = 0; column < columns; column++) pairs.push({ now: column });
    return pairs;
  }
  const width = columns + 1;
  const weights = new Float64Array(rows * columns);
  const sums = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const weight = weigh(row, column);
      weights[row * columns + column] = weight;
      const down = sums[(row + 1) * width + column] ?? 0;
      const right = sums[row * width + column + 1] ?? 0;
      const both = weight > 0 ? weight + (sums[(row + 1) * width + column + 1] ?? 0) : 0;
      sums[row * width + column] = Math.max(down, right, both);
    }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const sum = sums[row * width + column] ?? 0;
    const weight = weights[row * columns + column] ?? 0;
    const both = weight + (sums[(row + 1) * width + column + 1] ?? 0);
    if (weight > 0 && both >= sum) pairs.push({ old: row++, now: column++ });
    else if ((sums[(row + 1) * width + column] ?? 0) >= sum) pairs.push({ old: row++ });
    else pairs.push({ now: column++ });
  }
  while (row < rows) pairs.push({ old: row++ });
  while (column < columns) pairs.push({ now: column++ });
  return pairs;
}

/** Share of the words of two paragraphs that both have (Dice). */
function common(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}
