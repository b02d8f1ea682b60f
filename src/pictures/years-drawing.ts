import type { Article } from '../article/index.ts';
import { fitted, labelWidth } from './label.ts';
import type { Drawing } from './picture.ts';
import { rowMarks } from './kind-rows.ts';
import { type Box, type Line, type Marks, type Lettering, drawMarks } from './plane.ts';
import { countedYearText } from './published.ts';
import { inARow, numberAtStart } from './words.ts';
import { type YearsLayout, rulesOf } from './years-layout.ts';

export function drawYears(layout: YearsLayout, dir: Article['dir']): Drawing {
  const { groups, bottom, width } = layout;
  const parts = [frame(layout), axisMarks(layout), marked(layout), ...groups.map(rowMarks)];
  return drawMarks(parts, { width, height: Math.ceil(bottom + 26), dir });
}

/** Lines between kinds, and beside what has a scale of its own. */
function frame({ width, groups, axis, axisLeft, hasUndated, top, bottom }: YearsLayout): Marks {
  const across = (y: number): Line => ({ x1: 0, x2: width, y, look: 'line' });
  const down = (x: number, look: string): Line => ({ x, y1: top, y2: bottom, look });
  return {
    lines: [
      ...groups.map((group) => across(group.top)),
      ...(hasUndated ? [down(axisLeft - 14, 'line')] : []),
      ...rulesOf(axis).map((x) => down(x, 'edge')),
    ],
  };
}

function axisMarks({ t, width, axis, columnLeft, hasUndated, bottom }: YearsLayout): Marks {
  const y = bottom + 0.5;
  const { panels, ticks } = axis;
  const breaks = panels.flatMap(({ left, isBroken }, nth) => {
    const before = panels[nth - 1];
    return before && isBroken ? [(before.right + left) / 2] : [];
  });
  const ends = [0, ...breaks.flatMap((x) => [x - 3, x + 3]), width];
  return {
    lines: [
      ...ends.flatMap((x1, nth): Line[] =>
        nth % 2 === 0 ? [{ x1, x2: ends[nth + 1] ?? width, y, look: 'ink' }] : [],
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
              text: t.pictures.years.noDate,
              anchor: 'start' as const,
              look: 'quiet',
            },
          ]
        : []),
      ...ticks.flatMap(({ label }): Lettering[] =>
        label ? [{ ...label, y: bottom + 15, look: 'quiet' }] : [],
      ),
    ],
  };
}

/** The time that is shaded, and the day of access. */
function marked({ width, shade, read, axisLeft, top, bottom }: YearsLayout): Marks {
  const boxes: Box[] = shade
    ? [{ left: shade.left, right: shade.right, top, bottom, look: 'shade' }]
    : [];
  // Bounds, as paper and forced colours show no shade.
  const bounds = shade ? [shade.left, shade.right] : [];
  const lines: Line[] = [
    ...bounds.map((x): Line => ({ x, y1: top, y2: bottom, look: 'line' })),
    ...(read ? [{ x: read.x, y1: 24, y2: bottom, look: 'accent' }] : []),
  ];
  return {
    boxes,
    lines,
    words: [
      ...(shade
        ? [
            aligned(
              shade.text,
              shade.right,
              { start: axisLeft, width },
              { y: top - 11, look: 'quiet' },
            ),
          ]
        : []),
      ...(read
        ? [aligned(read.text, width, { start: axisLeft, width }, { y: 13, look: 'accent' })]
        : []),
    ],
  };
}

/** Lettering that end at `end`, or start at `start` where they do not fit before. */
function aligned(
  text: string,
  end: number,
  { start, width }: { readonly start: number; readonly width: number },
  line: Pick<Lettering, 'y' | 'look'>,
): Lettering {
  const cut = fitted(text, width - start);
  return end - labelWidth(cut) >= start
    ? { ...line, x: end, text: cut, anchor: 'end' }
    : { ...line, x: start, text: cut, anchor: 'start' };
}

/** How the axis is to be read, where it is no even one, and what is shaded. */
export function scaleWords({ t, axis, shade, groups }: YearsLayout): string {
  const said = t.pictures.years;
  const shaded = { day: said.shadedDay, month: said.shadedMonth, year: said.shadedYear };
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
  return inARow(
    [
      ...(byMonth ? [said.byMonth({ year: countedYearText(byMonth.from, t) })] : []),
      ...(closer ? [said.closer({ year: countedYearText(closer.to, t) })] : []),
      ...(panels.some(({ isBroken }) => isBroken) ? [said.broken] : []),
      ...(shade ? [shaded[shade.precision]({ event: fitted(shade.text, 400) })] : []),
      ...(hidden > 0 ? [said.noRoom({ count: hidden, number: numberAtStart(hidden, t) })] : []),
    ],
    t,
  );
}
