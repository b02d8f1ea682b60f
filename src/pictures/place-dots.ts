import type { Work } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { fitted, labelWidth } from './label.ts';
import { makers } from './works.ts';

/** A work on the plane of a group, its top at 0. */
export interface Dot {
  readonly work: Work;
  readonly x: number;
  readonly y: number;
  /** Half of the height that it may be pressed in. */
  readonly reach: number;
  readonly label?: DotLabel;
}

export interface DotLabel {
  readonly text: string;
  /** Left and right end in pixels. */
  readonly left: number;
  readonly right: number;
  readonly side: 'before' | 'after';
}

export interface Placed {
  readonly dots: readonly Dot[];
  readonly height: number;
  /** Works that there is no room for. */
  readonly leftOut: readonly Work[];
}

/** A work, and the pixels that it may stand in. */
export interface ToPlace {
  readonly work: Work;
  readonly left: number;
  readonly right: number;
}

/** Puts works without a place on the axis into a column, likewise. */
export function placeColumn(works: readonly Work[], left: number, right: number, t: Words): Placed {
  if (works.length > mostLanes) {
    const all = works.map((work) => ({ work, left: left - closePitch / 2, right }));
    return closely(all, { left, right: left, lines: [], t });
  }
  const dots = works.map((work, lane): Dot => {
    const text = fitted(makers(work, t), right - left - toLabel);
    const from = left + toLabel;
    const label = { text, left: from, right: from + labelWidth(text), side: 'after' } as const;
    return { work, x: left, y: 14 + lane * lanePitch, reach: lanePitch / 2, label };
  });
  return { dots, height: Math.max(1, works.length) * lanePitch + 9, leftOut: [] };
}

/** Half of a sign's width, with the space around it. */
const dotRoom = 6.5;
/** Between a dot's middle and its label. */
const toLabel = 9;
const lanePitch = 18;
const mostLanes = 9;
const labelsAtMost = 190;
/** Of dots that stand close, most of them without a name. */
const closePitch = 10.5;
const mostClose = 20;

/**
 * Puts works as dots into lanes below each other, each with its name beside it, so that nothing
 * covers another. Where that takes too many lanes, dots stand close, in the time that they may
 * stand in, and are named only where there is room.
 */
export function placeDots(works: readonly ToPlace[], ground: Ground): Placed {
  const sorted = works.toSorted((a, b) => a.left + a.right - b.left - b.right);
  return inLanes(sorted, ground) ?? closely(sorted, ground);
}

/** What dots stand on. */
export interface Ground {
  readonly t: Words;
  readonly left: number;
  readonly right: number;
  /** Lines down through it, which a name does not cross where it need not. */
  readonly lines: readonly number[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function inLanes(works: readonly ToPlace[], ground: Ground): Placed | undefined {
  const lanes: Span[][] = [];
  const dots: Dot[] = [];
  for (const each of works) {
    const x = middle(each);
    const labels = labelsOf(each.work, x, ground);
    const clear = labels.filter((label) => !crosses(label, ground));
    const found = firstFit(lanes, x, clear) ?? firstFit(lanes, x, labels);
    if (!found) return undefined;
    (lanes[found.lane] ??= []).push(found.span);
    const y = 14 + found.lane * lanePitch;
    dots.push({ work: each.work, x, y, reach: lanePitch / 2, label: found.label });
  }
  return { dots, height: Math.max(1, lanes.length) * lanePitch + 9, leftOut: [] };
}

function firstFit(lanes: readonly (readonly Span[])[], x: number, labels: readonly DotLabel[]) {
  for (let lane = 0; lane < mostLanes; lane++) {
    for (const label of labels) {
      const span = {
        from: Math.min(x - dotRoom, label.left - 4),
        to: Math.max(x + dotRoom, label.right + 4),
      };
      const taken = lanes[lane] ?? [];
      if (taken.every(({ from, to }) => span.to <= from || span.from >= to)) {
        return { lane, span, label };
      }
    }
  }
  return undefined;
}

/** The label of a dot on both sides, as far as it stays on the ground: that towards the middle first. */
function labelsOf(work: Work, x: number, { left, right, t }: Ground): DotLabel[] {
  const text = fitted(makers(work, t), Math.min(labelsAtMost, (right - left) / 2 - 20));
  if (text === '') return [];
  const width = labelWidth(text);
  const after: DotLabel = { text, left: x + toLabel, right: x + toLabel + width, side: 'after' };
  const before: DotLabel = { text, left: x - toLabel - width, right: x - toLabel, side: 'before' };
  const both = x < (left + right) / 2 ? [after, before] : [before, after];
  return both.filter((label) => label.left >= left && label.right <= right);
}

function crosses(label: DotLabel, { lines }: Ground): boolean {
  return lines.some((line) => label.left < line + 2 && label.right > line - 2);
}

function closely(works: readonly ToPlace[], ground: Ground): Placed {
  const lanes: number[][] = Array.from({ length: mostClose }, () => []);
  const bare: Omit<Dot, 'label'>[] = [];
  const leftOut: Work[] = [];
  for (const each of works) {
    const found = lowest(lanes, each);
    if (!found) {
      leftOut.push(each.work);
      continue;
    }
    lanes[found.lane]?.push(found.x);
    bare.push({
      work: each.work,
      x: found.x,
      y: 10 + found.lane * closePitch,
      reach: closePitch / 2,
    });
  }
  const used = lanes.filter(({ length }) => length > 0).length;
  const dots = named(bare, ground);
  return { dots, height: Math.max(27, used * closePitch + 10), leftOut };
}

/** The first lane that has room within the pixels of a work, as near to their middle as can be. */
function lowest(lanes: readonly (readonly number[])[], each: ToPlace) {
  const centre = middle(each);
  const steps = Math.max(0, Math.floor((each.right - each.left) / 2 / closePitch - 0.5));
  const places = [0, ...Array.from({ length: steps }, (_, nth) => nth + 1)].flatMap((step) =>
    step === 0 ? [centre] : [centre - step * closePitch, centre + step * closePitch],
  );
  for (const [lane, taken] of lanes.entries()) {
    const x = places.find((place) =>
      taken.every((other) => Math.abs(other - place) >= closePitch - 0.01),
    );
    if (x !== undefined) return { lane, x };
  }
  return undefined;
}

/** Names dots where neither a dot nor another name is in the way. */
function named(dots: readonly Omit<Dot, 'label'>[], ground: Ground): Dot[] {
  const labels: { y: number; left: number; right: number }[] = [];
  return dots.map((dot) => {
    const label = labelsOf(dot.work, dot.x, ground).find(
      (each) =>
        dots.every(
          ({ x, y }) =>
            (x === dot.x && y === dot.y) ||
            Math.abs(y - dot.y) >= 13 ||
            x + dotRoom <= each.left ||
            x - dotRoom >= each.right,
        ) &&
        labels.every(
          (other) =>
            Math.abs(other.y - dot.y) >= 16 ||
            other.right + 6 <= each.left ||
            other.left - 6 >= each.right,
        ),
    );
    if (label) labels.push({ y: dot.y, left: label.left, right: label.right });
    return label ? { ...dot, label } : dot;
  });
}

function middle({ left, right }: ToPlace): number {
  return (left + right) / 2;
}
