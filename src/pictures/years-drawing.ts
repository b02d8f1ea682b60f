import type { Article } from '../article/index.ts';
import { fitted, labelWidth } from './label.ts';
import type { Drawing, DrawnLink } from './picture.ts';
import type { Dot } from './place-dots.ts';
import { type Box, type Line, type Plane, type Sign, type Words, drawPlane } from './plane.ts';
import { countedYearText } from './published.ts';
import { linkName } from './works.ts';
import { words } from './words.ts';
import { type YearsGroup, type YearsLayout, WIDTH, rulesOf } from './years-layout.ts';

/** Half of a sign's width. */
const SIGN = 4;

export function drawYears(layout: YearsLayout, dir: Article['dir']): Drawing {
  const { groups, bottom } = layout;
  const parts = [frame(layout), axisMarks(layout), marked(layout), ...groups.map(groupMarks)];
  const all = <T>(of: (part: Marks) => readonly T[] | undefined) =>
    parts.flatMap((part) => of(part) ?? []);
  return drawPlane({
    width: WIDTH,
    height: Math.ceil(bottom + 26),
    dir,
    boxes: all(({ boxes }) => boxes),
    lines: all(({ lines }) => lines),
    words: all((part) => part.words),
    signs: all(({ signs }) => signs),
    links: all(({ links }) => links),
  });
}

type Marks = Partial<Omit<Plane, 'width' | 'height' | 'dir'>>;

/** Lines between kinds, and beside what has a scale of its own. */
function frame({ groups, axis, axisLeft, hasUndated, top, bottom }: YearsLayout): Marks {
  const across = (y: number): Line => ({ x1: 0, x2: WIDTH, y, look: 'line' });
  const down = (x: number, look: string): Line => ({ x, y1: top, y2: bottom, look });
  return {
    lines: [
      ...groups.map((group) => across(group.top)),
      ...(hasUndated ? [down(axisLeft - 14, 'line')] : []),
      ...rulesOf(axis).map((x) => down(x, 'edge')),
    ],
  };
}

function axisMarks({ axis, columnLeft, hasUndated, bottom }: YearsLayout): Marks {
  const y = bottom + 0.5;
  const { panels, ticks } = axis;
  const breaks = panels.flatMap(({ left, isBroken }, nth) => {
    const before = panels[nth - 1];
    return before && isBroken ? [(before.right + left) / 2] : [];
  });
  const ends = [0, ...breaks.flatMap((x) => [x - 3, x + 3]), WIDTH];
  return {
    lines: [
      ...ends.flatMap((x1, nth): Line[] =>
        nth % 2 === 0 ? [{ x1, x2: ends[nth + 1] ?? WIDTH, y, look: 'ink' }] : [],
      ),
      ...breaks.flatMap((x): Line[] =>
        [x - 3, x + 3].map((at) => ({ x: at, y1: y - 5, y2: y + 5, look: 'ink' })),
      ),
      ...ticks.map(({ x }): Line => ({ x, y1: y, y2: y + 5, look: 'ink' })),
    ],
    words: [
      ...(hasUndated
        ? [
            {
              x: columnLeft,
              y: bottom + 15,
              text: words.years.noDate,
              anchor: 'start' as const,
              look: 'quiet',
            },
          ]
        : []),
      ...ticks.flatMap(({ label }): Words[] =>
        label ? [{ ...label, y: bottom + 15, look: 'quiet' }] : [],
      ),
    ],
  };
}

/** The time that is shaded, and the day of access. */
function marked({ shade, read, axisLeft, top, bottom }: YearsLayout): Marks {
  const boxes: Box[] = shade
    ? [{ left: shade.left, right: shade.right, top, bottom, look: 'shade' }]
    : [];
  const lines: Line[] = read ? [{ x: read.x, y1: 24, y2: bottom, look: 'accent' }] : [];
  return {
    boxes,
    lines,
    words: [
      ...(shade ? [aligned(shade.text, shade.right, axisLeft, top - 11, 'quiet')] : []),
      ...(read ? [aligned(read.text, WIDTH, axisLeft, 13, 'accent')] : []),
    ],
  };
}

/** Words that end at `end`, or start at `start` where they do not fit before. */
function aligned(text: string, end: number, start: number, y: number, look: string): Words {
  const cut = fitted(text, WIDTH - start);
  return end - labelWidth(cut) >= start
    ? { x: end, y, text: cut, anchor: 'end', look }
    : { x: start, y, text: cut, anchor: 'start', look };
}

function groupMarks({ label, first, top, dated, undated }: YearsGroup): Marks {
  const dots = [...undated.dots, ...dated.dots];
  const hidden = dated.leftOut.length + undated.leftOut.length;
  return {
    words: [
      { x: 20, y: top + 14, text: label, anchor: 'start', look: 'label' },
      ...(hidden > 0
        ? [
            {
              x: 20,
              y: top + 32,
              text: words.years.notDrawn(hidden),
              anchor: 'start' as const,
              look: 'quiet',
            },
          ]
        : []),
      ...dots.flatMap(({ y, label: name }): Words[] =>
        name
          ? [
              name.side === 'after'
                ? { x: name.left, y: top + y, text: name.text, anchor: 'start', look: 'label' }
                : { x: name.right, y: top + y, text: name.text, anchor: 'end', look: 'label' },
            ]
          : [],
      ),
    ],
    signs: [
      { work: first, x: 6, y: top + 14, size: SIGN },
      ...dots.map(({ work, x, y }): Sign => ({ work, x, y: top + y, size: SIGN })),
    ],
    links: dots.map((dot) => linkOf(dot, top)),
  };
}

function linkOf({ work, x, y, label, reach }: Dot, top: number): DrawnLink {
  const left = Math.min(x - 6, label?.left ?? x);
  const right = Math.max(x + 6, label?.right ?? x);
  return {
    href: `#${work.id}`,
    name: linkName(work),
    x: left,
    y: top + y - reach,
    width: right - left,
    height: 2 * reach,
  };
}

/** How the axis is to be read, where it is no even one, and what is shaded. */
export function scaleWords({ axis, shade, groups }: YearsLayout): string {
  const { panels } = axis;
  const byMonth = panels.find(({ unit }) => unit === 'months');
  const closer = panels.find((panel, nth) => {
    const next = panels[nth + 1];
    return panel.unit === 'years' && next?.unit === 'years' && !next.isBroken;
  });
  const hidden = groups.reduce(
    (sum, { dated, undated }) => sum + dated.leftOut.length + undated.leftOut.length,
    0,
  );
  return [
    ...(byMonth ? [words.years.byMonth(countedYearText(byMonth.from))] : []),
    ...(closer ? [words.years.closer(countedYearText(closer.to))] : []),
    ...(panels.some(({ isBroken }) => isBroken) ? [words.years.broken] : []),
    ...(shade ? [words.years.shaded(fitted(shade.text, 400), shade.precision)] : []),
    ...(hidden > 0 ? [words.years.noRoom(hidden)] : []),
  ].join(' ');
}
