/** A note that wants to stand in the margin. All in pixels, from the column's upper edge. */
export interface MarginNote {
  /** Where its first line would stand level with its mark's. */
  readonly anchor: number;
  /** Its whole height, unfolded. */
  readonly height: number;
  /** The reader has unfolded it: it is never folded again. */
  readonly open?: boolean;
}

export interface MarginPlace {
  readonly top: number;
  readonly height: number;
  /** Lines that are shown before "more"; absent where the note is shown whole. */
  readonly lines?: number;
}

export interface MarginMeasures {
  /** Height of the column. */
  readonly column: number;
  /** Height of one line of a note. */
  readonly line: number;
  /** Height of "more" under a folded note. */
  readonly more: number;
  readonly gap: number;
  /** How far a note may stand from its mark before its neighbours are folded further. */
  readonly reach: number;
  /** Stretches that hold something else, such as a wide figure: in order, apart. */
  readonly taken?: readonly { readonly top: number; readonly bottom: number }[];
}

/** Lines left of a long note: first try, then ever fewer where notes crowd. */
const folds = [10, 6, 3, 2, 1] as const;

/**
 * Places the notes of a margin: each level with its mark; where two overlap, half the overlap
 * pushes the earlier ones up as far as they can go, the rest pushes the later one down. The
 * order is kept and none is dropped: long ones are folded, the more the nearer their
 * neighbours, until each is within reach of its mark. What is taken stays free of them.
 */
export function layoutMargin(
  notes: readonly MarginNote[],
  measures: MarginMeasures,
): readonly MarginPlace[] {
  const { taken = [], column, gap } = measures;
  if (taken.length === 0) return layoutFree(notes, measures);
  const stretches = [
    ...taken.map(({ top }, i) => ({ from: startAfter(taken[i - 1], gap), to: top - gap })),
    { from: startAfter(taken.at(-1), gap), to: column },
  ];
  const waiting = [...notes];
  return stretches.flatMap(({ from, to }, i) => {
    const isLast = i === taken.length;
    const later = isLast ? -1 : waiting.findIndex(({ anchor }) => anchor >= taken[i]!.top);
    const here = waiting.splice(0, later < 0 ? waiting.length : later);
    const lay = () =>
      layoutFree(
        here.map((note) => ({ ...note, anchor: note.anchor - from })),
        { ...measures, column: to - from },
      ).map((place) => ({ ...place, top: place.top + from }));
    let places = lay();
    // What finds no room before it goes behind it.
    while (!isLast && bottomOf(places.at(-1)) > to) {
      waiting.unshift(here.pop()!);
      places = lay();
    }
    return places;
  });
}

function startAfter(taken: { readonly bottom: number } | undefined, gap: number): number {
  return taken ? taken.bottom + gap : 0;
}

function bottomOf(place: MarginPlace | undefined): number {
  return place ? place.top + place.height : -Infinity;
}

/** The same in a column that nothing else stands in. */
function layoutFree(
  notes: readonly MarginNote[],
  measures: MarginMeasures,
): readonly MarginPlace[] {
  const levels = notes.map(() => 0);
  for (;;) {
    const places = notes.map((note, i) => folded(note, folds[levels[i]!]!, measures));
    const tops = pushApart(
      notes.map(({ anchor }, i) => ({ anchor, height: places[i]!.height })),
      measures,
    );
    const far = tops.findIndex((top, i) => Math.abs(top - notes[i]!.anchor) > measures.reach);
    const shrunk = far >= 0 && foldAround(far, tops, places, levels, measures.gap);
    if (!shrunk) return places.map((place, i) => ({ ...place, top: tops[i]! }));
  }
}

function folded(
  { height, open }: MarginNote,
  lines: number,
  { line, more }: MarginMeasures,
): Omit<MarginPlace, 'top'> {
  const short = lines * line + more;
  return open || height <= short + line ? { height } : { height: short, lines };
}

/** Folds the notes that touch each other around one by a further step; false at the last. */
function foldAround(
  at: number,
  tops: readonly number[],
  places: readonly { readonly height: number }[],
  levels: number[],
  gap: number,
): boolean {
  const touches = (i: number) =>
    i > 0 && i < tops.length && tops[i]! - (tops[i - 1]! + places[i - 1]!.height) <= gap + 0.5;
  let first = at;
  while (touches(first)) first--;
  let last = at;
  while (touches(last + 1)) last++;
  let shrunk = false;
  for (let i = first; i <= last; i++) {
    if (levels[i]! < folds.length - 1) {
      levels[i] = levels[i]! + 1;
      shrunk = true;
    }
  }
  return shrunk;
}

/** The rule itself, for boxes of fixed height. */
function pushApart(
  boxes: readonly { readonly anchor: number; readonly height: number }[],
  { column, gap }: MarginMeasures,
): readonly number[] {
  const tops: number[] = [];
  const floor = (i: number) => (i === 0 ? 0 : tops[i - 1]! + boxes[i - 1]!.height + gap);

  /** Moves box `i` and, where they are in the way, those before it; how far it could go. */
  const up = (i: number, needed: number): number => {
    // Downwards first to where the run of touching boxes ends, so that no stack grows deep.
    let first = i;
    let slack = tops[first]! - floor(first);
    while (slack < needed && first > 0) {
      first--;
      slack += tops[first]! - floor(first);
    }
    const moved = Math.max(0, Math.min(needed, slack));
    let rest = moved;
    for (let j = i; j >= first && rest > 0; j--) {
      const own = tops[j]! - floor(j);
      tops[j] = tops[j]! - rest;
      rest -= Math.max(0, own);
    }
    return moved;
  };

  for (const [i, { anchor }] of boxes.entries()) {
    const start = Math.max(0, anchor);
    const overlap = i === 0 ? 0 : floor(i) - start;
    if (overlap > 0) {
      const moved = up(i - 1, overlap / 2);
      tops.push(start + overlap - moved);
    } else tops.push(start);
  }
  const end = boxes.length - 1;
  if (end >= 0) {
    const over = tops[end]! + boxes[end]!.height - column;
    if (over > 0) up(end, over);
  }
  return tops;
}

/** A pull-quote in the margin, which may stand anywhere beside its block. In pixels likewise. */
export interface MarginQuote {
  /** Edges of the block that it stands beside. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/**
 * Where pull-quotes would stand so that they move no note, or as few as can be: each as high beside
 * its block as there is room between the notes as they stand without it, at its end where there is
 * none.
 */
export function quoteAnchors(
  quotes: readonly MarginQuote[],
  notes: readonly MarginPlace[],
  gap: number,
): readonly number[] {
  const taken = notes.map(({ top, height }) => ({ top, bottom: top + height }));
  return quotes.map(({ from, to, height }) => {
    const last = to - height;
    const starts = [from, ...taken.map(({ bottom }) => bottom + gap)];
    const isFree = (top: number) =>
      taken.every((each) => top >= each.bottom + gap || top + height + gap <= each.top);
    const free = starts.filter((top) => top >= from && top <= last && isFree(top));
    const top = free.length > 0 ? Math.min(...free) : last;
    taken.push({ top, bottom: top + height });
    return top;
  });
}

/** Places of the notes, and upper edges of the pull-quotes, each in the order in which they came. */
export interface SharedMargin {
  readonly notes: readonly MarginPlace[];
  readonly quotes: readonly number[];
}

/**
 * Places notes and pull-quotes in one margin, none over another: a quote where `quoteAnchors` finds
 * it a place, among the notes by their anchors, and then all by the rule of {@link layoutMargin}.
 */
export function layoutWithQuotes(
  notes: readonly MarginNote[],
  quotes: readonly MarginQuote[],
  measures: MarginMeasures,
): SharedMargin {
  const alone = layoutMargin(notes, measures);
  if (quotes.length === 0) return { notes: alone, quotes: [] };
  const boxes: { readonly box: MarginNote; readonly quote?: number }[] = notes.map((box) => ({
    box,
  }));
  const anchors = [...quoteAnchors(quotes, alone, measures.gap).entries()];
  for (const [quote, anchor] of anchors.sort(([, a], [, b]) => a - b)) {
    const below = boxes.findIndex(({ box }) => box.anchor > anchor);
    const { height } = quotes[quote]!;
    boxes.splice(below < 0 ? boxes.length : below, 0, {
      box: { anchor, height, open: true },
      quote,
    });
  }
  const places = layoutMargin(
    boxes.map(({ box }) => box),
    measures,
  );
  const tops = new Map(boxes.map(({ quote }, i) => [quote, places[i]!.top]));
  return {
    notes: places.filter((_, i) => boxes[i]!.quote === undefined),
    quotes: quotes.map((_, quote) => tops.get(quote)!),
  };
}
