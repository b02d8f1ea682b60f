import { type DatedEvent, quoted } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { placeFlags, placePieces } from './flags.ts';
import { fitted, labelWidth } from './label.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** An event as it is drawn. */
export interface Shown {
  readonly event: DatedEvent;
  readonly date: string;
  /** For its link. */
  readonly name: string;
  /** First and last point, in years. */
  readonly span: readonly [number, number];
}

export interface Form {
  readonly t: Words;
  readonly width: number;
  readonly isLabelled: boolean;
  /** Whether time runs from right to left, as the text does. */
  readonly isMirrored: boolean;
}

/** Of a lane of labels, in pixels. */
export const laneHeight = 19;
export const dotRadius = 4.5;
export const dotStep = 11;
/** How many dots are drawn at one place. */
export const mostDots = 4;
const mostLanes = 10;
/** The longest label, and shorter ones for where it has no room. */
const labelLengths = [300, 240, 200, 160] as const;
const [longestLabel] = labelLengths;
/** What a date has of it at most. */
const longestDate = 170;
/** From the axis to the first bar: ticks and years stand between them. */
const underAxis = 34;

/** A date that is not so long that it would have no room for its event. */
export function shownDate(date: string): string {
  return fitted(date, longestDate);
}

export interface Layout {
  readonly axis: TimeAxis;
  /** Of the axis. */
  readonly y: number;
  readonly height: number;
  /** From the axis to the lowest lane of labels. */
  readonly base: number;
  readonly dots: readonly Dot[];
  readonly flags: readonly PlacedLabel[];
  readonly bars: readonly Bar[];
}

/** Lays the events out: dates on the axis with their labels over them, spans below. */
export function timelineLayout(shown: readonly Shown[], form: Form): Layout {
  const axis = timeAxis(
    shown.map(({ span }) => span),
    0,
    form.width,
    form.t,
  );
  // A span that is too short to be seen as a line is a dot.
  const isBar = (each: Shown) => isSpan(each) && axis.at(each.span[1]) - axis.at(each.span[0]) > 9;
  const dots = dotsOf(
    shown.filter((each) => !isBar(each)),
    axis,
  );
  const highest = Math.max(0, ...dots.map(({ level }) => Math.min(level, mostDots)));
  const base = dots.length > 0 ? (highest + 1) * dotStep + 6 : 6;
  const flags = form.isLabelled ? flagsOf(dots, form) : [];
  const lanes = Math.max(0, ...flags.map(({ lane }) => lane + 1));
  const y = lanes * laneHeight + base;
  const bars = barsOf(shown.filter(isBar), { axis, form, top: y + underAxis });
  const height = Math.max(y + underAxis - 8, ...bars.map(({ y: bar }) => bar + 8));
  return { axis, y, base, height, dots, flags, bars };
}

export interface Dot {
  readonly shown: Shown;
  readonly x: number;
  /** How many dots lie under it. */
  readonly level: number;
}

function dotsOf(shown: readonly Shown[], axis: TimeAxis): Dot[] {
  const at = shown.map(({ span: [from, to] }) => axis.at((from + to) / 2));
  const levels = placePieces(
    at.map((x) => ({ left: x - dotRadius + 2, right: x + dotRadius - 2 })),
  );
  return shown.map((each, index) => ({
    shown: each,
    x: at[index] ?? 0,
    level: levels[index] ?? 0,
  }));
}

export interface Labelled {
  readonly shown: Shown;
  readonly label: string;
}

export interface PlacedLabel extends Labelled {
  readonly x: number;
  readonly lane: number;
  readonly left: number;
  readonly right: number;
  readonly opensRight: boolean;
}

/** The labels of dots, as many as have room; where it is short, in a shorter form. */
function flagsOf(dots: readonly Dot[], { width, t }: Form): PlacedLabel[] {
  const flags = dots
    .filter(({ level }) => level < mostDots)
    .map(({ shown, x }) => {
      const lengths = labelLengths.map((length) => Math.min(length, width * 0.5));
      const labels = [...new Set(lengths.map((length) => labelOf(shown, length, t)))].filter(
        isTelling,
      );
      return { shown, labels, x, widths: labels.map((each) => wholeWidth(shown, each) + 5) };
    });
  return placeFlags(flags, { left: 0, right: width, lanes: mostLanes }).map(
    ({ flag, lane, form, left, right, opensRight }) => ({
      shown: flag.shown,
      label: flag.labels[form] ?? '',
      x: flag.x,
      lane,
      left,
      right,
      opensRight,
    }),
  );
}

/** Not of a label of which nearly nothing is left. */
function isTelling(label: string): boolean {
  return !label.endsWith('…') || label.length > 8;
}

/** What stands beside the date. */
function labelOf({ event, date }: Shown, room: number, { lang }: Words): string {
  const left = room - labelWidth(`${date} `) * boldly;
  return event.label === undefined
    ? quoted(fitted(event.words, left - labelWidth(quoted('', lang))), lang)
    : fitted(event.label, left);
}

/** Dates are set bold, and so wider. */
const boldly = 1.06;

function wholeWidth({ date }: Shown, label: string): number {
  return labelWidth(`${date} `) * boldly + labelWidth(label);
}

export interface Bar extends Labelled {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Where its label begins. */
  readonly left: number;
  readonly right: number;
}

interface Space {
  readonly axis: TimeAxis;
  readonly form: Form;
  readonly top: number;
}

const mostBarLanes = 12;
/** Of bars without labels. */
const mostThinLanes = 30;

function barsOf(shown: readonly Shown[], { axis, form, top }: Space): Bar[] {
  const place = (isLabelled: boolean) => {
    const pieces = shown.map((each) => {
      const [from, to] = [axis.at(each.span[0]), axis.at(each.span[1])];
      const room = Math.min(form.width, Math.max(longestLabel, to - from));
      const label = isLabelled ? labelOf(each, room, form.t) : '';
      const width = isLabelled ? wholeWidth(each, label) : 0;
      const left = Math.max(0, Math.min(from, form.width - width));
      return { shown: each, from, to, label, left, right: left + width };
    });
    const lanes = placePieces(
      pieces.map(({ from, to, left, right }) => ({
        left: Math.min(from, left),
        right: Math.max(to, right),
      })),
    );
    return { pieces, lanes };
  };
  let { pieces, lanes } = place(form.isLabelled);
  const isLabelled = form.isLabelled && Math.max(...lanes, 0) < mostBarLanes;
  if (!isLabelled) ({ pieces, lanes } = place(false));
  const [step, first] = isLabelled ? [31, 20] : [10, 2];
  return pieces.flatMap((piece, index) => {
    const lane = lanes[index] ?? 0;
    return lane < mostThinLanes ? [{ ...piece, y: top + first + lane * step }] : [];
  });
}

export function isSpan({ span: [from, to] }: Shown): boolean {
  return to > from;
}
