import { labelWidth } from './label.ts';
import type { Words } from '../messages/index.ts';
import { type When, countedYearText } from './published.ts';
import { monthText, shortDate } from './short-dates.ts';

/** A part of the axis with a scale of its own. Its years are counted with a year 0. */
export interface Panel {
  readonly from: number;
  readonly to: number;
  /** A year drawn by its months; `no-month` holds what is of that year and names no month. */
  readonly unit: 'years' | 'months' | 'no-month';
  /** Whether years without works are left out before it. */
  readonly isBroken: boolean;
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly x: number;
  /** Where its label starts or has its middle, and the label; absent where there is no room. */
  readonly label?: { readonly text: string; readonly x: number; readonly anchor: Anchor };
}
export type Anchor = 'start' | 'middle' | 'end';

export interface TimeAxis {
  readonly panels: readonly Panel[];
  readonly ticks: readonly Tick[];
  /** Pixels that a date may stand in: those of its day, month or year. */
  readonly room: (date: When) => { readonly left: number; readonly right: number };
  /** Pixels of a moment, moved to the nearest panel where it lies in none. */
  readonly at: (time: number) => number;
}

type Plan = Omit<Panel, 'left' | 'right'> & { readonly works: number };

/** Years without works that are left out at least, and their share of a part of the axis. */
const longGap = { years: 30, share: 1 / 3 };
const mostBreaks = 3;
/** Works of one year that name their month, from which on the year is drawn by month. */
const manyOfYear = { works: 6, share: 1 / 4 };

/**
 * A time axis between two pixels for works of any dates. The year that most works are of is drawn
 * by month, where many are. Long times without works are left out. Where most works are of the
 * last years, these have a scale of their own, and the years before are drawn closer.
 */
export function timeAxis(dates: readonly When[], left: number, right: number, t: Words): TimeAxis {
  const panels = spread(plan(dates), left, right);
  const drawn = panels.filter(({ unit }) => unit !== 'no-month');
  const at = (time: number): number => {
    const within = drawn.find(({ from, to }) => time >= from && time <= to);
    if (within) return pixel(within, time);
    const next = drawn.find(({ from }) => from > time);
    return next ? next.left : (drawn.at(-1)?.right ?? right);
  };
  const room = (date: When) => {
    const slot = panels.find(({ unit, from }) => unit === 'no-month' && from === date.from);
    if (slot && date.month === undefined) return { left: slot.left, right: slot.right };
    return { left: at(date.from), right: Math.max(at(date.from), at(date.to - 1e-6)) };
  };
  return { panels, ticks: labelled(panels, left, right, t), room, at };
}

function plan(dates: readonly When[]): Plan[] {
  const sorted = dates.toSorted((a, b) => a.from - b.from);
  const year = yearByMonth(dates);
  if (year === undefined) return yearParts(sorted);
  const before = yearParts(sorted.filter(({ to }) => to <= year));
  const after = yearParts(sorted.filter(({ from }) => from >= year + 1));
  const within = sorted.filter(({ from, to }) => from >= year && to <= year + 1);
  const unnamed = within.filter(({ month }) => month === undefined).length;
  const months: Plan[] = [
    ...(unnamed > 0
      ? [{ from: year, to: year + 1, unit: 'no-month' as const, isBroken: false, works: unnamed }]
      : []),
    { from: year, to: year + 1, unit: 'months', isBroken: false, works: within.length - unnamed },
  ];
  return joined([before, months, after]);
}

/** Parts one after the other: what lies between two is drawn with the first, or left out. */
function joined(parts: readonly (readonly Plan[])[]): Plan[] {
  return parts.reduce<Plan[]>((all, [first, ...rest]) => {
    const last = all.at(-1);
    if (!first) return all;
    if (!last || first.from <= last.to) return [...all, first, ...rest];
    const isLong = first.from - last.to >= longGap.years;
    if (isLong) return [...all, { ...first, isBroken: true }, ...rest];
    if (last.unit === 'years') {
      return [...all.slice(0, -1), { ...last, to: first.from }, first, ...rest];
    }
    return [...all, { ...first, from: last.to }, ...rest];
  }, []);
}

/** The year that most works are of, where many are and name their month; the latest of several. */
function yearByMonth(dates: readonly When[]): number | undefined {
  const years = Map.groupBy(
    dates.filter(({ month }) => month !== undefined),
    ({ from }) => Math.floor(from),
  );
  const [most] = [...years]
    .map(([year, { length }]) => ({ year, works: length }))
    .sort((a, b) => b.works - a.works || b.year - a.year);
  if (!most || most.works < manyOfYear.works) return undefined;
  return most.works >= dates.length * manyOfYear.share ? most.year : undefined;
}

function yearParts(sorted: readonly When[]): Plan[] {
  const parts = withoutGaps([sorted.map(({ from }) => Math.floor(from))]);
  return parts.flatMap((years, nth) =>
    byDensity(years).map((each, part) => ({ ...each, isBroken: nth > 0 && part === 0 })),
  );
}

/** Cuts sorted years at their longest gaps, as long as these are long for their part. */
function withoutGaps(parts: readonly (readonly number[])[]): (readonly number[])[] {
  const cuts = parts.flatMap((years, part) => {
    const span = (years.at(-1) ?? 0) - (years[0] ?? 0);
    return years.slice(1).flatMap((year, nth) => {
      const gap = year - (years[nth] ?? year);
      const isLong = gap >= longGap.years && gap >= span * longGap.share;
      return isLong ? [{ part, nth: nth + 1, gap }] : [];
    });
  });
  const [widest] = cuts.sort((a, b) => b.gap - a.gap);
  if (!widest || parts.length > mostBreaks) return parts.filter(({ length }) => length > 0);
  return withoutGaps(
    parts.flatMap((years, part) =>
      part === widest.part ? [years.slice(0, widest.nth), years.slice(widest.nth)] : [years],
    ),
  );
}

/** Sorted years as one part, or as two where most works stand in the last years of a long time. */
function byDensity(years: readonly number[]): Omit<Plan, 'isBroken'>[] {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = { from: first, to: last + 1, unit: 'years' as const, works: years.length };
  const span = whole.to - whole.from;
  if (span < 40 || years.length < 8) return [whole];
  const step = span > 400 ? 50 : 10;
  const splits = Array.from(
    { length: Math.floor(span / step) },
    (_, nth) => (Math.floor(first / step) + nth + 1) * step,
  ).map((year) => {
    const works = years.filter((each) => each >= year).length;
    return { year, works, gain: works / years.length - (whole.to - year) / span };
  });
  const [best] = splits.sort((a, b) => b.gain - a.gain || a.year - b.year);
  if (!best || best.gain < 0.45 || best.works === years.length) return [whole];
  return [
    { ...whole, to: best.year, works: years.length - best.works },
    { ...whole, from: best.year, works: best.works },
  ];
}

const least = { months: 300, years: 110, year: 48, 'no-month': 64 };

/** Shares the pixels out: more for more works, and for each as much as its labels need. */
function spread(plans: readonly Plan[], left: number, right: number): Panel[] {
  const gaps = plans.map(({ isBroken }, nth): number => (nth === 0 ? 0 : isBroken ? 18 : 10));
  const room = right - left - gaps.reduce((sum, gap) => sum + gap, 0);
  const smallest = plans.map(({ unit, from, to }) =>
    unit === 'years' && to - from === 1 ? least.year : least[unit],
  );
  const needed = smallest.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, room / needed);
  const spare = Math.max(0, room - needed);
  const wanted = plans.map(({ unit, from, to, works }) => {
    const isOnePlace = unit === 'no-month' || to - from === 1;
    return unit !== 'months' && isOnePlace ? Math.sqrt(works) / 4 : Math.sqrt(works);
  });
  const all = wanted.reduce((sum, each) => sum + each, 0) || 1;
  let x = left;
  return plans.map(({ from, to, unit, isBroken }, nth) => {
    const start = x + (gaps[nth] ?? 0);
    x = start + (smallest[nth] ?? 0) * share + (spare * (wanted[nth] ?? 0)) / all;
    return { from, to, unit, isBroken, left: start, right: x };
  });
}

/** Ticks of all panels; a label that has no room beside the one before is left out. */
function labelled(panels: readonly Panel[], left: number, right: number, t: Words): Tick[] {
  let free = left - 16;
  return panels
    .flatMap((panel) => ticksOf(panel, t))
    .map(({ x, text, anchor, middle }) => {
      if (text === undefined) return { x };
      const width = labelWidth(text);
      const start = anchor === 'start' ? x + 2 : (middle ?? x) - width / 2;
      if (start < free || start + width > right + 4) return { x };
      free = start + width + 6;
      return { x, label: { text, x: anchor === 'start' ? x + 2 : (middle ?? x), anchor } };
    });
}

interface WantedTick {
  readonly x: number;
  readonly text?: string;
  readonly anchor: 'start' | 'middle';
  readonly middle?: number;
}

function ticksOf(panel: Panel, t: Words): WantedTick[] {
  const { from, to, unit, left, right } = panel;
  const at = (time: number) => pixel(panel, time);
  if (unit === 'no-month') {
    return [
      { x: left, middle: (left + right) / 2, text: t.pictures.years.noMonth, anchor: 'middle' },
    ];
  }
  if (unit === 'months') {
    const year = from > 0 ? from : from - 1;
    return Array.from({ length: 12 }, (_, nth) => ({
      x: at(from + nth / 12),
      anchor: 'start',
      ...(nth === 0 && { text: shortDate({ year, month: 1 }, t) }),
      ...(nth > 0 && nth % 3 === 0 && { text: monthText(nth + 1, t) }),
    }));
  }
  const width = (right - left) / (to - from);
  if (width >= 40) {
    return Array.from({ length: to - from }, (_, nth) => ({
      x: at(from + nth),
      middle: at(from + nth + 0.5),
      text: countedYearText(from + nth, t),
      anchor: 'middle',
    }));
  }
  const step = steps.find((each) => each * width >= 36) ?? 10 ** Math.ceil(Math.log10(36 / width));
  const first = Math.ceil(from / step) * step;
  const round = Array.from(
    { length: Math.max(0, Math.ceil((to - first) / step)) },
    (_, nth) => first + nth * step,
  ).flatMap((year) => {
    const counted = year < 0 ? year + 1 : year;
    return year === 0 ? [] : [{ x: at(counted), text: t.date(year), counted }];
  });
  const start = round[0]?.counted === from ? [] : [{ x: at(from), text: countedYearText(from, t) }];
  return [...start, ...round].map(({ x, text }) => ({ x, text, anchor: 'middle' }));
}

/** Where a moment of a part of the axis stands. */
function pixel({ from, to, left, right }: Panel, time: number): number {
  return left + ((time - from) / (to - from)) * (right - left);
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000];
