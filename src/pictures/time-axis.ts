import type { Words } from '../messages/index.ts';
import { yearText } from './event-date.ts';
import { monthText, shortDate } from './short-dates.ts';

/** A stretch of years on an axis, and where it is drawn. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly x: number;
  /** Absent where there is no room for words. */
  readonly label?: string;
}

/** An axis of years, broken where nothing happens for longer than in all that it shows. */
export interface TimeAxis {
  readonly stretches: readonly Stretch[];
  readonly at: (year: number) => number;
  readonly ticks: readonly Tick[];
}

/** What stands at a break, in pixels. */
const breakWidth = 36;
/** What a single date takes between two breaks. */
const leastWidth = 30;
/** Years: shorter gaps are no reason to break an axis. */
const leastGap = 5;
/** Pixels from one label to the next. */
const labelRoom = 58;

/**
 * An axis from `left` to `right` on which every span of `spans` (first and last point, in years)
 * has a place. It is broken at a gap that is longer than all the rest, again and again.
 */
export function timeAxis(
  spans: readonly (readonly [number, number])[],
  left: number,
  right: number,
  t: Words,
): TimeAxis {
  // Breaks take half of the axis at most.
  const mostBreaks = Math.floor((right - left) / (2 * (breakWidth + leastWidth)));
  const parts = unbroken(busyTimes(spans), mostBreaks);
  const years = parts.reduce((sum, [from, to]) => sum + to - from, 0);
  const room = right - left - breakWidth * (parts.length - 1) - leastWidth * parts.length;
  const stretches: Stretch[] = [];
  let x = left;
  for (const [from, to] of parts) {
    const width = leastWidth + (years > 0 ? (room * (to - from)) / years : room / parts.length);
    stretches.push({ from, to, left: x, right: x + width });
    x += width + breakWidth;
  }
  return {
    stretches,
    at: (year) => place(stretches, year),
    ticks: stretches.flatMap((each) => ticksOf(each, t)),
  };
}

/** Times in which something happens, in order, those that touch joined. */
function busyTimes(spans: readonly (readonly [number, number])[]): [number, number][] {
  const busy: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = busy.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else busy.push([from, to]);
  }
  return busy;
}

/** The parts of the axis: gaps that are longer than all the rest lie between them. */
function unbroken(busy: readonly [number, number][], mostBreaks: number): [number, number][] {
  const [first] = busy;
  const last = busy.at(-1);
  if (!first || !last) return [[0, 1]];
  const gaps = busy
    .flatMap(([, to], index) => {
      const next = busy[index + 1];
      return next ? [{ index, years: next[0] - to }] : [];
    })
    .toSorted((a, b) => b.years - a.years);
  let total = last[1] - first[0];
  const breaks = new Set<number>();
  for (const { index, years } of gaps) {
    if (breaks.size === mostBreaks || years < leastGap || years <= total / 2) break;
    breaks.add(index);
    total -= years;
  }
  const parts: [number, number][] = [];
  busy.forEach(([from, to], index) => {
    const open = parts.at(-1);
    if (open && !breaks.has(index - 1)) open[1] = to;
    else parts.push([from, to]);
  });
  return parts;
}

function place(stretches: readonly Stretch[], year: number): number {
  const stretch = stretches.findLast(({ from }) => from <= year) ?? stretches[0];
  if (!stretch) return 0;
  const { from, to, left, right } = stretch;
  if (to === from) return (left + right) / 2;
  // What stands at the ends keeps clear of them.
  const inset = leastWidth / 2;
  const share = Math.min(1, Math.max(0, (year - from) / (to - from)));
  return left + inset + share * (right - left - 2 * inset);
}

/** Ticks at round years, labelled as often as there is room; of one date alone, its year. */
function ticksOf(stretch: Stretch, t: Words): Tick[] {
  const { from, to, left, right } = stretch;
  if (to === from) return [{ x: (left + right) / 2, label: yearText(Math.floor(from), t) }];
  const pixels = (right - left - leastWidth) / (to - from);
  const labelled = stepFor(labelRoom / pixels);
  const rounds = roundYears(from, to, stepFor(7 / pixels));
  const ticks = rounds.map(({ year, round }): Tick => {
    const nth = round / labelled;
    const isLabelled = Math.abs(nth - Math.round(nth)) < 1e-6;
    return { x: place([stretch], year), ...(isLabelled && { label: tickLabel(year, t) }) };
  });
  const first = ticks.findIndex(({ label }) => label !== undefined);
  // A stretch too short for a round year says when it begins; one of months, of which year.
  if (first === -1)
    ticks.unshift({ x: place([stretch], from), label: yearText(Math.floor(from), t) });
  else if (labelled < 1 && ticks[first])
    ticks[first] = { ...ticks[first], label: monthAndYear(rounds[first]?.year ?? from, t) };
  return ticks;
}

/** Multiples of `step` between two points. There is no year 0: 100 BC is the year −99. */
function roundYears(from: number, to: number, step: number): { year: number; round: number }[] {
  const years: { year: number; round: number }[] = [];
  for (let n = Math.floor((from - 1) / step); n * step <= to; n++) {
    const round = n * step;
    const year = step > 1 && n <= 0 ? round + 1 : round;
    if (year >= from - 1e-6 && year <= to + 1e-6) years.push({ year, round });
  }
  return years;
}

/** Months, quarters, then years: 1, 2, 5, 10, 20, 50, … */
function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const years = [1, 2, 5, 10].map((factor) => factor * power).filter((step) => step >= 1);
  return [1 / 12, 1 / 4, 1, ...years].find((step) => step >= least) ?? least;
}

function tickLabel(year: number, t: Words): string {
  const { month, whole } = parts(year);
  return month === 0 ? yearText(whole, t) : monthText(month + 1, t);
}

function monthAndYear(year: number, t: Words): string {
  const { whole, month } = parts(year);
  if (month === 0) return yearText(whole, t);
  return shortDate({ year: whole > 0 ? whole : whole - 1, month: month + 1 }, t);
}

function parts(year: number): { readonly whole: number; readonly month: number } {
  const whole = Math.floor(year + 1e-6);
  return { whole, month: Math.round((year - whole) * 12) };
}
