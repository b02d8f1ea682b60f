/** A label beside a pole, which stands on the axis at `x`. */
export interface Flag {
  readonly x: number;
  /** Of its label, and of shorter forms of it. */
  readonly widths: readonly number[];
}

/** Where a flag flies: `lane` counts from the axis upwards. */
export interface PlacedFlag<T extends Flag> {
  readonly flag: T;
  readonly lane: number;
  /** Which of the widths it has. */
  readonly form: number;
  /** Left end of the label. */
  readonly left: number;
  readonly right: number;
  /** Whether the pole stands at the left end of the label. */
  readonly opensRight: boolean;
}

/** Between a pole and a label, or two labels. */
const gap = 6;

interface Space {
  readonly left: number;
  readonly right: number;
  readonly lanes: number;
}

/**
 * Gives flags a lane each, in which they touch no other, no pole goes through a label, and nothing
 * leaves the space from `left` to `right`. A flag that finds none is left out. Of several ways to
 * place them the one is taken that leaves out the fewest and needs the fewest lanes.
 */
export function placeFlags<T extends Flag>(flags: readonly T[], space: Space): PlacedFlag<T>[] {
  const forms = Math.max(1, ...flags.map(({ widths }) => widths.length));
  let best: PlacedFlag<T>[] = [];
  for (let form = 0; form < forms && best.length < flags.length; form++) {
    for (const placed of [placedFromRight(flags, form, space), placedFromLeft(flags, form, space)])
      if (
        placed.length > best.length ||
        (placed.length === best.length && height(placed) < height(best))
      )
        best = placed;
  }
  return lengthened(best, space);
}

function height(placed: readonly PlacedFlag<Flag>[]): number {
  return Math.max(0, ...placed.map(({ lane }) => lane));
}

/** Gives each flag the longest form that it has room for where it is. */
function lengthened<T extends Flag>(
  placed: readonly PlacedFlag<T>[],
  space: Space,
): PlacedFlag<T>[] {
  const result = [...placed];
  result.forEach((each, index) => {
    for (let form = 0; form < each.form; form++) {
      const longer = at(each.flag, form, each.lane, each.opensRight);
      const others = result.filter((_, other) => other !== index);
      if (!isFree(longer, others, space)) continue;
      result[index] = longer;
      return;
    }
  });
  return result;
}

/**
 * First, from the right, all that can open to the right: what comes later passes over what is
 * there. Then the others, where there is room.
 */
function placedFromRight<T extends Flag>(
  flags: readonly T[],
  first: number,
  space: Space,
): PlacedFlag<T>[] {
  const placed: PlacedFlag<T>[] = [];
  const order = flags.toSorted((a, b) => b.x - a.x);
  const start = ({ widths }: T) => Math.min(first, widths.length - 1);
  const waiting = order.filter((flag) => !place(flag, start(flag), [true], placed, space));
  for (const flag of waiting)
    flag.widths.some(
      (_, form) => form >= start(flag) && place(flag, form, [true, false], placed, space),
    );
  return placed;
}

/** The same from the other side, as seen in a mirror. */
function placedFromLeft<T extends Flag>(
  flags: readonly T[],
  first: number,
  space: Space,
): PlacedFlag<T>[] {
  const mirrored = flags.map((flag) => ({ flag, x: -flag.x, widths: flag.widths }));
  const mirror = { ...space, left: -space.right, right: -space.left };
  return placedFromRight(mirrored, first, mirror).map(
    ({ flag: { flag }, lane, form, opensRight }) => at(flag, form, lane, !opensRight),
  );
}

/** Adds the flag in that form to `placed`, in the lowest lane that is free, on one of the sides. */
function place<T extends Flag>(
  flag: T,
  form: number,
  sides: readonly boolean[],
  placed: PlacedFlag<T>[],
  space: Space,
): boolean {
  for (let lane = 0; lane < space.lanes; lane++) {
    for (const opensRight of sides) {
      const each = at(flag, form, lane, opensRight);
      if (!isFree(each, placed, space)) continue;
      placed.push(each);
      return true;
    }
  }
  return false;
}

function at<T extends Flag>(
  flag: T,
  form: number,
  lane: number,
  opensRight: boolean,
): PlacedFlag<T> {
  const width = flag.widths[form] ?? 0;
  const left = opensRight ? flag.x : flag.x - width;
  return { flag, lane, form, left, right: left + width, opensRight };
}

function isFree(
  each: PlacedFlag<Flag>,
  others: readonly PlacedFlag<Flag>[],
  { left, right }: Space,
): boolean {
  return each.left >= left && each.right <= right && !others.some((other) => collide(each, other));
}

function collide(a: PlacedFlag<Flag>, b: PlacedFlag<Flag>): boolean {
  if (a.lane === b.lane) return a.left < b.right + gap && b.left < a.right + gap;
  const [low, high] = a.lane < b.lane ? [a, b] : [b, a];
  const pole = high.flag.x;
  // Flags on one pole are all at its side.
  if (pole === low.flag.x) return low.opensRight !== high.opensRight;
  return pole > low.left - gap && pole < low.right + gap;
}

/** A piece of a line, such as a bar with its label. */
export interface Piece {
  readonly left: number;
  readonly right: number;
}

/** The lane of each piece, counted from 0, so that no two of one lane touch. */
export function placePieces(pieces: readonly Piece[]): number[] {
  const ends: number[] = [];
  const lanes = pieces.map(() => 0);
  const order = pieces.map((piece, index) => ({ piece, index }));
  for (const { piece, index } of order.toSorted((a, b) => a.piece.left - b.piece.left)) {
    const free = ends.findIndex((end) => end + gap <= piece.left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = piece.right;
    lanes[index] = lane;
  }
  return lanes;
}
