import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Article, DatedEvent } from '../article/index.ts';
import { eventDate, spanOf, yearText } from './event-date.ts';
import { placeFlags, placePieces } from './flags.ts';
import { type Drawing, type DrawnLink, type FactPicture, FEWEST_FACTS } from './picture.ts';
import { drawn } from './plot.ts';
import { fitted, labelWidth } from './label.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { words } from './words.ts';

/** The dated events that the text tells, on an axis of years; the table has the words that tell them. */
export function timeline(article: Article, isNumbered: boolean): FactPicture | undefined {
  const { events } = article.edition;
  if (events.length < FEWEST_FACTS) return undefined;
  const numbers = new Map(article.paragraphs.map(({ id, n }) => [id, n]));
  const placeOf = ({ paragraph }: DatedEvent) =>
    words.paragraph(isNumbered ? numbers.get(paragraph) : undefined);
  const shown = events.map((event): Shown => {
    const date = eventDate(event);
    const place = placeOf(event);
    const name = words.timeline.mark(date, event.label ?? words.quoted(event.words), place);
    return { event, date, name, span: spanOf(event) };
  });
  const draw = (width: number, isLabelled: boolean) =>
    drawingOf(shown, { width, isLabelled, isMirrored: article.dir === 'rtl' });
  const years = shown.flatMap(({ event: { start, end } }) => [start.year, (end ?? start).year]);
  return {
    kind: 'timeline',
    title: words.timeline.title,
    reading: words.timeline.reading({
      hasSpans: shown.some(isSpan),
      hasLoose: events.some(({ isLoose }) => isLoose),
      hasQuotes: events.some(({ label }) => label === undefined),
    }),
    description: words.timeline.description(
      events.length,
      yearText(Math.min(...years)),
      yearText(Math.max(...years)),
    ),
    wide: draw(widths.wide, true),
    paper: draw(widths.paper, true),
    narrow: draw(widths.narrow, false),
    legend: [],
    table: {
      columns: words.timeline.columns,
      rows: shown.map(({ event, date }) => [
        { text: date },
        { text: event.words, more: [{ text: placeOf(event), href: `#${event.paragraph}` }] },
      ]),
    },
  };
}

const widths = { wide: 952, paper: 540, narrow: 350 } as const;

interface Shown {
  readonly event: DatedEvent;
  readonly date: string;
  /** For its link. */
  readonly name: string;
  /** First and last point, in years. */
  readonly span: readonly [number, number];
}

interface Form {
  readonly width: number;
  readonly isLabelled: boolean;
  /** Whether time runs from right to left, as the text does. */
  readonly isMirrored: boolean;
}

const laneHeight = 19;
const radius = 4.5;
const dotStep = 11;
const mostDots = 4;
const mostLanes = 10;
/** The longest label, and shorter ones for where it has no room. */
const labelLengths = [300, 240, 200, 160] as const;
const [longestLabel] = labelLengths;
/** From the axis to the first bar: ticks and years stand between them. */
const underAxis = 34;

function drawingOf(shown: readonly Shown[], form: Form): Drawing {
  const axis = timeAxis(
    shown.map(({ span }) => span),
    0,
    form.width,
  );
  // A span that is too short to be seen as a line is a dot.
  const isBar = (each: Shown) => isSpan(each) && axis.at(each.span[1]) - axis.at(each.span[0]) > 9;
  const dots = dotsOf(
    shown.filter((each) => !isBar(each)),
    axis,
  );
  const highest = Math.max(0, ...dots.map(({ level }) => Math.min(level, mostDots)));
  const base = dots.length > 0 ? (highest + 1) * dotStep + 6 : 6;
  const flags = form.isLabelled ? flagsOf(dots, form.width) : [];
  const lanes = Math.max(0, ...flags.map(({ lane }) => lane + 1));
  const y = lanes * laneHeight + base;
  const bars = barsOf(shown.filter(isBar), { axis, form, top: y + underAxis });
  const height = Math.max(y + underAxis - 8, ...bars.map(({ y: bar }) => bar + 8));
  const layout = { axis, y, base, dots, flags, bars };
  return {
    width: form.width,
    height,
    marks: marksOf(layout, form, height),
    links: linksOf(layout, form),
  };
}

interface Dot {
  readonly shown: Shown;
  readonly x: number;
  /** How many dots lie under it. */
  readonly level: number;
}

function dotsOf(shown: readonly Shown[], axis: TimeAxis): Dot[] {
  const at = shown.map(({ span: [from, to] }) => axis.at((from + to) / 2));
  const levels = placePieces(at.map((x) => ({ left: x - radius + 2, right: x + radius - 2 })));
  return shown.map((each, index) => ({
    shown: each,
    x: at[index] ?? 0,
    level: levels[index] ?? 0,
  }));
}

/** Dots that are not drawn, as there are too many at their place: how many, and where. */
function heapsOf(dots: readonly Dot[]): { readonly x: number; readonly count: number }[] {
  const heaps: { x: number; count: number }[] = [];
  const hidden = dots.filter(({ level }) => level >= mostDots).toSorted((a, b) => a.x - b.x);
  for (const { x } of hidden) {
    const last = heaps.at(-1);
    if (last && x - last.x < 40) last.count++;
    else heaps.push({ x, count: 1 });
  }
  return heaps;
}

interface Labelled {
  readonly shown: Shown;
  readonly label: string;
}

interface PlacedLabel extends Labelled {
  readonly x: number;
  readonly lane: number;
  readonly left: number;
  readonly right: number;
  readonly opensRight: boolean;
}

/** The labels of dots, as many as have room; where it is short, in a shorter form. */
function flagsOf(dots: readonly Dot[], width: number): PlacedLabel[] {
  const flags = dots
    .filter(({ level }) => level < mostDots)
    .map(({ shown, x }) => {
      const lengths = labelLengths.map((length) => Math.min(length, width * 0.5));
      const labels = [...new Set(lengths.map((length) => labelOf(shown, length)))].filter(
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
function labelOf({ event, date }: Shown, room: number): string {
  const left = room - labelWidth(`${date} `) * boldly;
  return event.label === undefined
    ? words.quoted(fitted(event.words, left - labelWidth('“”')))
    : fitted(event.label, left);
}

/** Dates are set bold, and so wider. */
const boldly = 1.06;

function wholeWidth({ date }: Shown, label: string): number {
  return labelWidth(`${date} `) * boldly + labelWidth(label);
}

interface Bar extends Labelled {
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
      const label = isLabelled ? labelOf(each, room) : '';
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

interface Layout {
  readonly axis: TimeAxis;
  /** Of the axis. */
  readonly y: number;
  /** From the axis to the lowest lane of labels. */
  readonly base: number;
  readonly dots: readonly Dot[];
  readonly flags: readonly PlacedLabel[];
  readonly bars: readonly Bar[];
}

function marksOf(layout: Layout, form: Form, height: number): Element[] {
  const { axis, y, base, dots, flags, bars } = layout;
  const flip = (x: number) => (form.isMirrored ? form.width - x : x);
  const poles = [...Map.groupBy(flags, ({ x }) => x)].map(([x, those]) => ({
    x,
    lane: Math.max(...those.map(({ lane }) => lane)),
  }));
  const { marks } = drawn({
    width: form.width,
    height,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleX(poles, {
        className: 'pole edge',
        x: ({ x }: { x: number }) => flip(x),
        y1: y,
        y2: ({ lane }: { lane: number }) => y - base - lane * laneHeight - 14,
      }),
      Plot.ruleY(axis.stretches, {
        className: 'axis ink',
        x1: ({ left }: { left: number }) => flip(left),
        x2: ({ right }: { right: number }) => flip(right),
        y,
      }),
      Plot.ruleX(axis.ticks, {
        className: 'tick ink',
        x: ({ x }: { x: number }) => flip(x),
        y1: y,
        y2: ({ label }: { label?: string }) => y + (label === undefined ? 3 : 6),
      }),
      Plot.text(
        axis.ticks.filter(({ label }) => label !== undefined),
        {
          className: 'year quiet',
          x: ({ x }: { x: number }) => flip(x),
          y: y + 21,
          lineAnchor: 'bottom',
          text: 'label',
        },
      ),
      ...([false, true] as const).map((isLoose) =>
        Plot.ruleY(
          bars.filter(({ shown }) => shown.event.isLoose === isLoose),
          {
            className: isLoose ? 'event-span ink loose' : 'event-span ink',
            x1: ({ from }: Bar) => flip(from),
            x2: ({ to }: Bar) => flip(to),
            y: 'y',
          },
        ),
      ),
      ...([false, true] as const).map((isLoose) =>
        Plot.dot(
          dots.filter(({ shown, level }) => shown.event.isLoose === isLoose && level < mostDots),
          {
            className: isLoose ? 'event-date open' : 'event-date ink',
            x: ({ x }: Dot) => flip(x),
            y: ({ level }: Dot) => y - level * dotStep,
            r: radius,
          },
        ),
      ),
      Plot.text(heapsOf(dots), {
        className: 'heap label',
        x: ({ x }: { x: number }) => flip(x),
        y: y - mostDots * dotStep + 5,
        lineAnchor: 'bottom',
        text: ({ count }: { count: number }) => `+${count}`,
      }),
    ],
  });
  const labels = [
    ...flags.map((flag) => {
      const [x, anchor] = flag.opensRight ? [flag.x + 5, 'start'] : [flag.x - 5, 'end'];
      return label(flag, flip(x), y - base - flag.lane * laneHeight - 3, turned(anchor, form));
    }),
    ...bars
      .filter((bar) => bar.label !== '')
      .map((bar) => label(bar, flip(bar.left), bar.y - 7, turned('start', form))),
  ];
  const strokes = breaksOf(axis).map(({ x }) => {
    const at = flip(x);
    return s('line', {
      className: ['break', 'ink'],
      x1: tenth(at - 3),
      x2: tenth(at + 3),
      y1: tenth(y + 6),
      y2: tenth(y - 6),
    });
  });
  return [...marks, ...strokes, ...labels];
}

function turned(anchor: string, { isMirrored }: Form): string {
  return isMirrored ? (anchor === 'start' ? 'end' : 'start') : anchor;
}

/** Two strokes at the end of a stretch, and two at the beginning of the next. */
function breaksOf({ stretches }: TimeAxis): { readonly x: number }[] {
  return stretches.flatMap(({ left, right }, index) => [
    ...(index > 0 ? [{ x: left }] : []),
    ...(index < stretches.length - 1 ? [{ x: right }] : []),
  ]);
}

function label({ shown, label: text }: Labelled, x: number, y: number, anchor: string): Element {
  return s(
    'text',
    { className: ['label'], x: tenth(x), y: tenth(y), textAnchor: anchor },
    s('tspan', { className: ['when'] }, shown.date),
    ` ${text}`,
  );
}

/** In the order of the events. */
function linksOf({ y, base, dots, flags, bars }: Layout, form: Form): DrawnLink[] {
  const spots = new Map<Shown, DrawnLink>();
  const add = (shown: Shown, left: number, right: number, top: number, height: number) => {
    const x = tenth(form.isMirrored ? form.width - right : left);
    spots.set(shown, {
      href: `#${shown.event.paragraph}`,
      name: shown.name,
      x,
      y: tenth(top),
      width: tenth(right - left),
      height,
    });
  };
  for (const { shown, x, level } of dots)
    if (level < mostDots) add(shown, x - 6, x + 6, y - level * dotStep - 5.5, dotStep);
  for (const { shown, left, right, lane } of flags)
    add(shown, left, right, y - base - lane * laneHeight - 16, laneHeight - 1);
  for (const { shown, from, to, left, right, y: bar, label: text } of bars) {
    const top = text === '' ? bar - 5 : bar - 21;
    add(shown, Math.min(from, left), Math.max(to, right), top, bar + 5 - top);
  }
  return [...spots]
    .toSorted(([a], [b]) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .map(([, link]) => link);
}

function isSpan({ span: [from, to] }: Shown): boolean {
  return to > from;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
