import { rect, ruleX, ruleY, text } from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Work } from '../article/index.ts';
import { isolated } from '../messages/index.ts';
import type { Drawing, DrawnLink } from './picture.ts';
import { roundedBox } from './pixels.ts';
import { drawn } from './plot.ts';
import { workSignAt } from './signs.ts';

/** What is to be drawn, in pixels from the top left as it reads from left to right. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly dir: 'ltr' | 'rtl';
  readonly boxes?: readonly Box[];
  readonly lines?: readonly Line[];
  readonly words?: readonly Lettering[];
  readonly signs?: readonly Sign[];
  readonly links: readonly DrawnLink[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly look: string;
}

/** A line across or down. */
export type Line = (
  | { readonly x1: number; readonly x2: number; readonly y: number }
  | { readonly x: number; readonly y1: number; readonly y2: number }
) & { readonly look: string };
type Across = Extract<Line, { readonly y: number }>;
type Down = Extract<Line, { readonly x: number }>;

export interface Lettering {
  /** Where the words start, end or have their middle, and the middle of their line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly look: string;
}

export interface Sign {
  readonly work: Pick<Work, 'kind' | 'href'>;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A part of what is to be drawn. */
export type Marks = Partial<Omit<Plane, 'width' | 'height' | 'dir'>>;

/** Draws parts one over the other. */
export function drawMarks(
  parts: readonly Marks[],
  plane: Pick<Plane, 'width' | 'height' | 'dir'>,
): Drawing {
  return drawPlane({
    ...plane,
    boxes: parts.flatMap(({ boxes }) => boxes ?? []),
    lines: parts.flatMap(({ lines }) => lines ?? []),
    words: parts.flatMap(({ words }) => words ?? []),
    signs: parts.flatMap(({ signs }) => signs ?? []),
    links: parts.flatMap(({ links }) => links ?? []),
  });
}

/** Lets Plot draw boxes, lines over them, then words, and signs on top; mirrored to read from right to left. */
export function drawPlane(plane: Plane): Drawing {
  const { width, height, dir, boxes = [], lines = [], words = [], signs = [] } = plane;
  const isMirrored = dir === 'rtl';
  const x = (value: number) => (isMirrored ? width - value : value);
  const marks = drawn(width, height, [
    ...byLook(boxes).map(([className, data]) =>
      rect(data, {
        x1: ({ left }: Box) => x(left),
        x2: ({ right }: Box) => x(right),
        y1: 'top',
        y2: 'bottom',
        className,
      }),
    ),
    ...byLook(lines.filter((line): line is Across => 'y' in line)).map(([className, data]) =>
      ruleY(data, {
        x1: ({ x1 }: Across) => x(x1),
        x2: ({ x2 }: Across) => x(x2),
        y: 'y',
        className,
      }),
    ),
    ...byLook(lines.filter((line): line is Down => 'x' in line)).map(([className, data]) =>
      ruleX(data, { x: (line: Down) => x(line.x), y1: 'y1', y2: 'y2', className }),
    ),
    ...[...Map.groupBy(words, ({ look, anchor }) => `${anchor} ${look}`).values()].map((data) =>
      text(data, {
        x: (each: Lettering) => x(each.x),
        y: 'y',
        text: (each: Lettering) => (isMirrored ? isolated(each.text) : each.text),
        textAnchor: data[0]?.anchor ?? 'start',
        className: data[0]?.look ?? '',
      }),
    ),
  ]);
  const all = [
    ...marks,
    ...signs.map((sign) => workSignAt(sign.work, x(sign.x), sign.y, sign.size)),
  ];
  const links = plane.links.map((each) => roundedBox(isMirrored ? mirrored(each, width) : each));
  return { width, height, marks: isMirrored ? [turned(all)] : all, links };
}

function byLook<T extends { readonly look: string }>(all: readonly T[]): [string, T[]][] {
  return [...Map.groupBy(all, ({ look }) => look)];
}

/** Marks among which words begin at the right. */
export function turned(marks: readonly Element[]): Element {
  return s('g', { direction: 'rtl' }, [...marks]);
}

function mirrored(link: DrawnLink, width: number): DrawnLink {
  return { ...link, x: width - link.x - link.width };
}
