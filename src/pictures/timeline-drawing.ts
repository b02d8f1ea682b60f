import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Drawing, DrawnLink } from './picture.ts';
import { isolated } from '../messages/index.ts';
import { turned } from './plane.ts';
import { tenth } from './pixels.ts';
import { drawn } from './plot.ts';
import {
  type Bar,
  type Dot,
  type Form,
  type Labelled,
  type Layout,
  type Shown,
  dotRadius,
  dotStep,
  laneHeight,
  mostDots,
  timelineLayout,
} from './timeline-layout.ts';

/** Events on an axis of years. */
export function drawTimeline(shown: readonly Shown[], form: Form): Drawing {
  const layout = timelineLayout(shown, form);
  return {
    width: form.width,
    height: layout.height,
    marks: marksOf(layout, form),
    links: linksOf(layout, form),
  };
}

function marksOf(layout: Layout, form: Form): Element[] {
  const x = placer(form);
  const plotted = [...axisMarks(layout, x), ...eventMarks(layout, x)];
  const marks = drawn(form.width, layout.height, plotted);
  const all = [...marks, ...breaksOf(layout, x), ...labelsOf(layout, form)];
  return form.isMirrored ? [turned(all)] : all;
}

/** Where on the drawing a place from the beginning of the axis is. */
type Placer = (x: number) => number;

function placer({ width, isMirrored }: Form): Placer {
  return (x) => (isMirrored ? width - x : x);
}

/** The axis with its ticks and years, and the poles of the labels. */
function axisMarks({ axis, y, base, flags }: Layout, at: Placer): Plot.Markish[] {
  const poles = [...Map.groupBy(flags, ({ x }) => x)].map(([x, those]) => ({
    x,
    lane: Math.max(...those.map(({ lane }) => lane)),
  }));
  return [
    Plot.ruleX(poles, {
      className: 'pole edge',
      x: ({ x }: { x: number }) => at(x),
      y1: y,
      y2: ({ lane }: { lane: number }) => y - base - lane * laneHeight - 14,
    }),
    Plot.ruleY(axis.stretches, {
      className: 'axis ink',
      x1: ({ left }: { left: number }) => at(left),
      x2: ({ right }: { right: number }) => at(right),
      y,
    }),
    Plot.ruleX(axis.ticks, {
      className: 'tick ink',
      x: ({ x }: { x: number }) => at(x),
      y1: y,
      y2: ({ label }: { label?: string }) => y + (label === undefined ? 3 : 6),
    }),
    Plot.text(
      axis.ticks.filter(({ label }) => label !== undefined),
      {
        className: 'year quiet',
        x: ({ x }: { x: number }) => at(x),
        y: y + 21,
        lineAnchor: 'bottom',
        text: 'label',
      },
    ),
  ];
}

/** Spans as bars, dates as dots, what is loose dashed or hollow. */
function eventMarks({ y, dots, bars }: Layout, at: Placer): Plot.Markish[] {
  const seen = dots.filter(({ level }) => level < mostDots);
  return [
    ...([false, true] as const).flatMap((isLoose) => [
      Plot.ruleY(
        bars.filter(({ shown }) => shown.event.isLoose === isLoose),
        {
          className: isLoose ? 'event-span ink loose' : 'event-span ink',
          x1: ({ from }: Bar) => at(from),
          x2: ({ to }: Bar) => at(to),
          y: 'y',
        },
      ),
      Plot.dot(
        seen.filter(({ shown }) => shown.event.isLoose === isLoose),
        {
          className: isLoose ? 'event-date open' : 'event-date ink',
          x: ({ x }: Dot) => at(x),
          y: ({ level }: Dot) => y - level * dotStep,
          r: dotRadius,
        },
      ),
    ]),
    Plot.text(heapsOf(dots), {
      className: 'heap label',
      x: ({ x }: { x: number }) => at(x),
      y: y - mostDots * dotStep + 5,
      lineAnchor: 'bottom',
      text: ({ count }: { count: number }) => `+${count}`,
    }),
  ];
}

function labelsOf({ y, base, flags, bars }: Layout, form: Form): Element[] {
  const at = placer(form);
  const said = (text: string) => (form.isMirrored ? isolated(text) : text);
  const label = ({ shown, label: text }: Labelled, x: number, top: number, anchor: string) =>
    s(
      'text',
      { className: ['label'], x: tenth(at(x)), y: tenth(top), textAnchor: anchor },
      s('tspan', { className: ['when'] }, said(shown.date)),
      ` ${said(text)}`,
    );
  return [
    ...flags.map((flag) => {
      const [x, anchor] = flag.opensRight ? [flag.x + 5, 'start'] : [flag.x - 5, 'end'];
      return label(flag, x, y - base - flag.lane * laneHeight - 3, anchor);
    }),
    ...bars
      .filter((bar) => bar.label !== '')
      .map((bar) => label(bar, bar.left, bar.y - 7, 'start')),
  ];
}

/** A stroke at the end of a stretch of the axis, and one at the beginning of the next. */
function breaksOf({ axis: { stretches }, y }: Layout, at: Placer): Element[] {
  const places = stretches.flatMap(({ left, right }, index) => [
    ...(index > 0 ? [left] : []),
    ...(index < stretches.length - 1 ? [right] : []),
  ]);
  return places.map((x) =>
    s('line', {
      className: ['break', 'ink'],
      x1: tenth(at(x) - 3),
      x2: tenth(at(x) + 3),
      y1: tenth(y + 6),
      y2: tenth(y - 6),
    }),
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
