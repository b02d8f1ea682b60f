import { type Article, type DatedEvent, type Work, dateText, quoted } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { labelWidth } from './label.ts';
import { type KindRow, firstColumn, kindRows } from './kind-rows.ts';
import { type When, accessed, eventTime, published } from './published.ts';
import { type TimeAxis, timeAxis } from './work-axis.ts';
import { makers } from './works.ts';
import { dayMonthText } from './short-dates.ts';

/** Widths of the plane: on a wide window, and on paper. */
export const widths = { wide: 953, paper: 540 } as const;

export interface YearsLayout {
  readonly t: Words;
  readonly width: number;
  readonly groups: readonly KindRow[];
  readonly axis: TimeAxis;
  /** Where the column of works without a date starts, and where the axis does. */
  readonly columnLeft: number;
  readonly axisLeft: number;
  readonly hasUndated: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly shade?: Shade;
  /** The one day on which all that was read was read. */
  readonly read?: { readonly x: number; readonly text: string };
}

interface Shade {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** Where all stands: nothing covers another, and nothing is outside the plane. */
export function layoutYears(
  { works, edition }: Pick<Article, 'works' | 'edition'>,
  t: Words,
  width: number = widths.wide,
): YearsLayout {
  const columnLeft = firstColumn(works, t);
  const undatedNames = works.filter((work) => !published(work)).map((work) => makers(work, t));
  const hasUndated = undatedNames.length > 0;
  const longest = Math.round(width * 0.185);
  const column = Math.max(
    0,
    ...undatedNames.map((name) => 18 + Math.min(longest, labelWidth(name))),
  );
  const axisLeft = columnLeft + (hasUndated ? Math.max(64, column) + 28 : 10);
  const axis = timeAxis(
    works.flatMap((work) => published(work) ?? []),
    axisLeft,
    width - 7,
    t,
  );
  const shade = shadeOf(edition.events, axis, t);
  const read = readOn(works, axis, t);
  const top = read ? 40 : shade ? 24 : 8;
  const groups = kindRows(works, {
    t,
    top,
    room: (work) => {
      const date = published(work);
      return date && axis.room(date);
    },
    ground: {
      left: axisLeft - 8,
      right: width,
      lines: [...rulesOf(axis), ...(read ? [read.x] : [])],
    },
    column: { left: columnLeft + 6, right: axisLeft - 18 },
  });
  const last = groups.at(-1);
  const bottom = last ? last.top + last.height : top;
  return {
    t,
    width,
    groups,
    axis,
    columnLeft,
    axisLeft,
    hasUndated,
    top,
    bottom,
    ...(shade && { shade }),
    ...(read && { read }),
  };
}

/**
 * What is shaded: of the spans that the text dates and that lie on the axis, those dated most
 * closely (to the day, then the month, then the year), and of these the last.
 */
function shadeOf(events: readonly DatedEvent[], axis: TimeAxis, t: Words): Shade | undefined {
  const spans = events.flatMap(({ start, end, isLoose, label, words: told }) => {
    if (!end || isLoose) return [];
    const from = eventTime(start);
    const to = eventTime(end);
    const isWithin = axis.panels.some((panel) => from.from < panel.to && to.to > panel.from);
    const precision = precisionOf(from) > precisionOf(to) ? from : to;
    return isWithin
      ? [
          {
            from: from.from,
            to: to.to,
            rank: precisionOf(precision),
            text: label ?? quoted(told, t.lang),
          },
        ]
      : [];
  });
  const [last] = spans.sort((a, b) => a.rank - b.rank || b.from - a.from);
  if (!last) return undefined;
  const left = axis.at(last.from);
  return {
    left,
    right: Math.max(left + 3, axis.at(last.to)),
    text: last.text,
    precision: (['day', 'month', 'year'] as const)[last.rank] ?? 'year',
  };
}

function precisionOf({ month, day }: When): number {
  return day !== undefined ? 0 : month !== undefined ? 1 : 2;
}

/** The day on which every work with such a day was read, where there are several and it is on the axis. */
function readOn(works: readonly Work[], axis: TimeAxis, t: Words): YearsLayout['read'] {
  const days = works.flatMap((work) => accessed(work) ?? []);
  const [first] = days;
  if (!first || days.length < 2 || first.day === undefined || first.month === undefined)
    return undefined;
  if (days.some(({ from, to }) => from !== first.from || to !== first.to)) return undefined;
  const panel = axis.panels.find(
    ({ from, to, unit }) => unit !== 'no-month' && first.from >= from && first.to <= to,
  );
  if (!panel) return undefined;
  const day =
    panel.unit === 'months'
      ? dayMonthText(first.month, first.day, t)
      : dateText({ 'date-parts': [[first.year, first.month, first.day]] }, t);
  return { x: axis.at((first.from + first.to) / 2), text: t.pictures.years.accessedOn({ day }) };
}

/** Between parts of the axis that follow each other, each with a scale of its own. */
export function rulesOf({ panels }: TimeAxis): number[] {
  return panels.flatMap(({ left, isBroken }, nth) => {
    const before = panels[nth - 1];
    return before && !isBroken ? [(before.right + left) / 2] : [];
  });
}
