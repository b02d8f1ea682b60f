/** What two sequences are aligned by. */
export interface Alignable {
  /** Only items of one kind stand for each other. */
  readonly kind: string;
  /** Characters of its text. */
  readonly length: number;
}

/** Index of an item in each sequence; one of both may be absent, never both. */
export interface Aligned {
  readonly a?: number;
  readonly b?: number;
}

/** Cells of the table that is computed for a stretch; longer ones are paired by their order. */
const most = 4_000_000;
/** What it costs to leave an item alone; a pair costs less than two of them. */
const alone = 1;
const unlike = 1.9;

/**
 * Aligns two sequences: each item of both stands in the result once, in its order. `anchors` are
 * pairs that are known, with rising indexes on both sides. Between them items are paired in order
 * where the kinds agree one by one; else as it costs least by the lengths of texts, as Gale and
 * Church have shown ("A Program for Aligning Sentences in Bilingual Corpora", 1993).
 */
export function align(
  a: readonly Alignable[],
  b: readonly Alignable[],
  anchors: readonly (readonly [number, number])[] = [],
): Aligned[] {
  const scale = ratioOf(a, b);
  const found: Aligned[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [endA, endB] of [...anchors, [a.length, b.length] as const]) {
    const stretch = alignStretch(a.slice(fromA, endA), b.slice(fromB, endB), scale);
    for (const pair of stretch) found.push(moved(pair, fromA, fromB));
    if (endA < a.length) found.push({ a: endA, b: endB });
    [fromA, fromB] = [endA + 1, endB + 1];
  }
  return found;
}

/**
 * Those of the candidates that can be anchors together: each index once, rising on both sides. A
 * candidate that comes earlier goes before one that comes later.
 */
export function anchorsOf(candidates: readonly (readonly [number, number])[]): {
  readonly anchors: readonly (readonly [number, number])[];
  /** Indexes of the candidates that cannot stand with those before them. */
  readonly refused: readonly number[];
} {
  const anchors: (readonly [number, number])[] = [];
  const refused: number[] = [];
  candidates.forEach(([a, b], index) => {
    const at = positionOf(a, anchors);
    const [before, after] = [anchors[at - 1], anchors[at]];
    if (
      (before && (before[0] >= a || before[1] >= b)) ||
      (after && (after[0] <= a || after[1] <= b))
    )
      refused.push(index);
    else anchors.splice(at, 0, [a, b]);
  });
  return { anchors, refused };
}

/** Where an anchor with this first index belongs. */
function positionOf(a: number, anchors: readonly (readonly [number, number])[]): number {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.[0] ?? 0) < a) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved({ a, b }: Aligned, byA: number, byB: number): Aligned {
  return { ...(a !== undefined && { a: a + byA }), ...(b !== undefined && { b: b + byB }) };
}

/**
 * How much longer the items of the first text are than those of the second: 0.5 for Chinese beside
 * English. By the middle ones, since a long item that only one text has says nothing of the others.
 */
function ratioOf(a: readonly Alignable[], b: readonly Alignable[]): number {
  const middle = (items: readonly Alignable[]): number => {
    const lengths = items.map(({ length }) => length).sort((one, other) => one - other);
    return Math.max(1, lengths[lengths.length >> 1] ?? 1);
  };
  return middle(a) / middle(b);
}

function alignStretch(
  a: readonly Alignable[],
  b: readonly Alignable[],
  scale: number,
): readonly Aligned[] {
  const isAlike = a.length === b.length && a.every(({ kind }, nth) => kind === b[nth]?.kind);
  if (isAlike) return a.map((_, nth) => ({ a: nth, b: nth }));
  if (a.length * b.length > most) return inOrder(a, b);
  return cheapest(a, b, scale);
}

/** Without a look at lengths: each item is paired with the next of its kind, near by. */
function inOrder(a: readonly Alignable[], b: readonly Alignable[]): Aligned[] {
  const found: Aligned[] = [];
  let at = 0;
  a.forEach(({ kind }, nth) => {
    if (b[at]?.kind === kind) found.push({ a: nth, b: at++ });
    else found.push({ a: nth });
  });
  for (; at < b.length; at++) found.push({ b: at });
  return found;
}

/** The alignment that costs least, found from the end (Needleman and Wunsch 1970). */
function cheapest(a: readonly Alignable[], b: readonly Alignable[], scale: number): Aligned[] {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width);
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length || j === b.length) {
        costs[i * width + j] = (a.length - i + (b.length - j)) * alone;
        continue;
      }
      costs[i * width + j] = Math.min(
        pairCost(a[i]!, b[j]!, scale) + costs[(i + 1) * width + j + 1]!,
        alone + costs[(i + 1) * width + j]!,
        alone + costs[i * width + j + 1]!,
      );
    }
  }
  const found: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const cost = costs[i * width + j]!;
    if (cost === pairCost(a[i]!, b[j]!, scale) + costs[(i + 1) * width + j + 1]!)
      found.push({ a: i++, b: j++ });
    else if (cost === alone + costs[(i + 1) * width + j]!) found.push({ a: i++ });
    else found.push({ b: j++ });
  }
  while (i < a.length) found.push({ a: i++ });
  while (j < b.length) found.push({ b: j++ });
  return found;
}

function pairCost(a: Alignable, b: Alignable, scale: number): number {
  if (a.kind !== b.kind) return Infinity;
  // A few characters more or less say nothing of short texts.
  return Math.min(unlike, Math.abs(Math.log((a.length + 20) / (b.length * scale + 20))));
}
