import { dot, rect, ruleX, ruleY, text } from '@observablehq/plot';
import type { Words } from '../messages/index.ts';
import { fitted, labelWidth } from './label.ts';
import { yearText } from './event-date.ts';
import { FEWEST_ARTICLES, type LibraryArticle, libraryWidths } from './library.ts';
import { type Drawing, type DrawnLink, type FactPicture, FEWEST_FACTS } from './picture.ts';
import { roundedBox } from './pixels.ts';
import { inDirection } from './mirrored.ts';
import { drawn } from './plot.ts';
import { monthText, shortDate } from './short-dates.ts';
import { inARow } from './words.ts';

/** Up to so many articles each has a link of its own; of more a column has one. */
const mostLinked = 100;
/** Up to so many articles are named in the drawing. */
const mostNamed = 40;

/**
 * The articles of a library by their dates, a dot each, or a bar a year of very many.
 * @param articles Newest first, those without a date last.
 * @param t What is said in it; it runs as its language does.
 * @returns Nothing for fewer than ten, or where all dates fall into one month or year.
 */
export function articlesOverTime(
  articles: readonly LibraryArticle[],
  t: Words,
): FactPicture | undefined {
  const dated = articles.filter(isDated);
  const time = timeOf(dated, libraryWidths.wide);
  if (articles.length < FEWEST_ARTICLES || dated.length < FEWEST_FACTS || time.count < 2) {
    return undefined;
  }
  const wide = named(articles, libraryWidths.wide, t) ?? columns(articles, libraryWidths.wide, t);
  const narrow = columns(articles, libraryWidths.narrow, t);
  return {
    kind: 'articles',
    title: t.pictures.articles.title,
    reading: wide.reading,
    description: describe(articles, time, t),
    wide: inDirection(wide.drawing, t),
    narrow: inDirection(narrow.drawing, t),
    legend: [],
    table: tableOf(articles, time, t),
  };
}

type Dated = LibraryArticle & { readonly date: NonNullable<LibraryArticle['date']> };

function isDated(article: LibraryArticle): article is Dated {
  return article.date !== undefined;
}

/** How dates fall into columns: months of a few years, or years, or spans of years. */
interface Time {
  readonly unit: 'month' | 'year';
  /** Of so many months or years is a column. */
  readonly size: number;
  /** Number of the first column, counted from the year 0. */
  readonly first: number;
  readonly count: number;
}

function timeOf(dated: readonly Dated[], space: number): Time {
  const inMonths = span(dated, monthOf);
  const hasMonths = dated.every(({ date }) => date.month !== undefined);
  if (hasMonths && inMonths.count <= 36) return { unit: 'month', size: 1, ...inMonths };
  for (const size of [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000]) {
    const inYears = span(dated, ({ date }) => Math.floor(date.year / size));
    if (inYears.count * 8 <= space) return { unit: 'year', size, ...inYears };
  }
  const all = Math.max(...dated.map(({ date }) => Math.abs(date.year))) + 1;
  return { unit: 'year', size: all, ...span(dated, ({ date }) => Math.floor(date.year / all)) };
}

function monthOf({ date }: Dated): number {
  return date.year * 12 + (date.month ?? 1) - 1;
}

function span(
  dated: readonly Dated[],
  numberOf: (article: Dated) => number,
): Pick<Time, 'first' | 'count'> {
  let [first, last] = [Infinity, -Infinity];
  for (const article of dated) {
    const n = numberOf(article);
    first = Math.min(first, n);
    last = Math.max(last, n);
  }
  return { first, count: last < first ? 0 : last - first + 1 };
}

/** The column of an article, from 0. */
function columnOf(article: Dated, { unit, size, first }: Time): number {
  const n = unit === 'month' ? monthOf(article) : Math.floor(article.date.year / size);
  return n - first;
}

function columnName(column: number, { unit, size, first }: Time, t: Words): string {
  const n = first + column;
  if (unit === 'month') return monthName(n, t);
  if (size === 1) return yearText(n, t);
  return t.terms.range({ first: yearText(n * size, t), last: yearText(n * size + size - 1, t) });
}

/** "Nov. 2020": a month by its number, counted from the year 0. */
function monthName(n: number, t: Words): string {
  const year = Math.floor(n / 12);
  return shortDate({ year: year > 0 ? year : year - 1, month: modulo(n, 12) + 1 }, t);
}

interface Drawn {
  readonly drawing: Drawing;
  readonly reading: string;
}

const lane = 18;
const mostLanes = 14;
/** Pixels of the longest label, as far as there is room for all. */
const labelSpaces = [230, 180, 140];
const radius = 4;
const axisHeight = 24;
const undatedSpace = 130;

/** A dot for each article at its date, with its title; nothing where titles have no room. */
function named(articles: readonly LibraryArticle[], width: number, t: Words): Drawn | undefined {
  if (articles.length > mostNamed) return undefined;
  for (const labelSpace of labelSpaces) {
    const found = namedWithin(articles, { width, labelSpace, t });
    if (found) return found;
  }
  return undefined;
}

function namedWithin(
  articles: readonly LibraryArticle[],
  {
    width,
    labelSpace,
    t,
  }: { readonly width: number; readonly labelSpace: number; readonly t: Words },
): Drawn | undefined {
  const { aDot, yearOnly } = t.pictures.articles;
  const dated = articles.filter(isDated);
  const undated = articles.filter((article) => !isDated(article));
  const plane = width - (undated.length > 0 ? undatedSpace + 20 : 0);
  const time = timeOf(dated, plane);
  const at = placeInTime(time, plane);
  const lanes = new Lanes(plane, labelSpace);
  const inTime = dated.toReversed().map((article) => lanes.place(article, at(article)));
  const apart = new Lanes(undatedSpace, Math.min(labelSpace, undatedSpace - 2 * radius - 8));
  const without = undated.map((article) => apart.place(article, radius + 1));
  const placed = [...inTime, ...without].filter((each) => each !== undefined);
  if (placed.length < articles.length) return undefined;
  const height = Math.max(lanes.used, apart.used) * lane;
  const shifted = (each: Placed, by: number): Placed => ({
    ...each,
    x: each.x + by,
    from: each.from + by,
  });
  const all = placed.map((each, nth) =>
    shifted(each, nth < inTime.length ? 0 : width - undatedSpace),
  );
  const y = ({ nth }: Placed) => height - nth * lane - lane / 2;
  const marks = drawn(width, height + axisHeight, [
    ...axis(time, plane, height, { width, t }),
    ...undatedAxis(undated.length > 0 ? width - undatedSpace : undefined, height, { width, t }),
    dot(all, { x: 'x', y, r: radius, className: 'ink' }),
    ...labelsOf(all, y),
  ]);
  const links = all.map((each) => ({
    ...linkTo(each.article, t),
    x: each.from,
    y: y(each) - lane / 2,
    width: each.taken,
    height: lane,
  }));
  const onlyYear = time.unit === 'year' && dated.some(({ date }) => date.month === undefined);
  return {
    drawing: { width, height: height + axisHeight, marks, links: links.map(roundedBox) },
    reading: onlyYear ? inARow([aDot, yearOnly], t) : aDot,
  };
}

/** The labels of dots, at either side. */
function labelsOf(all: readonly Placed[], y: (each: Placed) => number) {
  return (['start', 'end'] as const).map((textAnchor) =>
    text(
      all.filter(({ anchor, label }) => anchor === textAnchor && label !== ''),
      {
        x: ({ x }: Placed) => x + (textAnchor === 'start' ? radius + 4 : -radius - 4),
        y,
        text: 'label',
        textAnchor,
        className: 'label',
      },
    ),
  );
}

interface Placed {
  readonly article: LibraryArticle;
  readonly x: number;
  /** Its lane, from the axis up. */
  readonly nth: number;
  readonly label: string;
  readonly anchor: 'start' | 'end';
  /** Where dot and label together begin, and how wide they are. */
  readonly from: number;
  readonly taken: number;
}

/** Rows above the axis, in which dots and their labels keep clear of each other. */
class Lanes {
  readonly #width: number;
  readonly #labelSpace: number;
  readonly #taken: [number, number][][] = [];

  constructor(width: number, labelSpace: number) {
    this.#width = width;
    this.#labelSpace = labelSpace;
  }

  get used(): number {
    return this.#taken.length;
  }

  /** The lowest lane with room for the dot and its label, at either side. */
  place(article: LibraryArticle, x: number): Placed | undefined {
    const label = fitted(article.title, this.#labelSpace);
    const space = labelWidth(label) + 6;
    for (let nth = 0; nth < mostLanes; nth++) {
      const row = this.#taken[nth] ?? [];
      for (const anchor of ['start', 'end'] as const) {
        const from = anchor === 'start' ? x - radius - 1 : x - radius - 1 - space;
        const to = from + 2 * radius + 2 + space;
        if (from < 0 || to > this.#width) continue;
        if (row.some(([start, end]) => from < end + 4 && to > start - 4)) continue;
        this.#taken[nth] = [...row, [from, to]];
        return { article, x, nth, label, anchor, from, taken: to - from };
      }
    }
    return undefined;
  }
}

/** Pixels of a date, on a plane so wide. */
function placeInTime(time: Time, plane: number): (article: Dated) => number {
  const column = plane / time.count;
  return (article) => {
    const { year, month, day } = article.date;
    const inMonth = day === undefined ? 0.5 : (day - 0.5) / 31;
    const inYear = month === undefined ? 0.5 : (month - 1 + inMonth) / 12;
    const within =
      time.unit === 'month' ? inMonth : (year + inYear) / time.size - Math.floor(year / time.size);
    const x = (columnOf(article, time) + within) * column;
    return Math.min(Math.max(x, radius + 1), plane - radius - 1);
  };
}

const plotHeight = 150;
const topSpace = 16;

/** Columns of dots, or bars where dots would be too small. */
function columns(articles: readonly LibraryArticle[], width: number, t: Words): Drawn {
  const laid = layColumns(articles, width, t);
  const { time, plane, apart, all, pitch, scale, height } = laid;
  const dots = pitch === undefined ? [] : all.flatMap((each) => dotsOf(each, pitch, height));
  const hasLinks = articles.length <= mostLinked && pitch !== undefined;
  const marks = drawn(width, height + axisHeight, [
    ...axis(time, plane, height, { width, t }),
    ...undatedAxis(apart > 0 ? width - apart : undefined, height, { width, t }),
    dot(dots, { x: 'x', y: 'y', r: (pitch ?? 0) / 2 - 1, className: 'ink' }),
    ...(pitch === undefined ? [barsOf(all, scale, height)] : []),
    ...(hasLinks ? [] : [countsOf(laid, t)]),
  ]);
  const links: DrawnLink[] = hasLinks
    ? dots.map(({ article, x, y }) => ({
        ...linkTo(article, t),
        x: x - pitch / 2,
        y: y - pitch / 2,
        width: pitch,
        height: pitch,
      }))
    : all.map((each) => ({
        href: each.articles[0]!.listed,
        name: t.terms.named({
          name: each.name,
          text: t.terms.counts.articles({ count: each.articles.length }),
        }),
        x: each.x,
        y: 0,
        width: each.width,
        height,
      }));
  return {
    drawing: { width, height: height + axisHeight, marks, links: links.map(roundedBox) },
    reading: columnReading(time, pitch === undefined, t),
  };
}

function columnReading({ unit, size }: Time, areBars: boolean, t: Words): string {
  const said = t.pictures.articles;
  if (unit === 'month') return areBars ? said.aBarOfMonth : said.aDotInMonth;
  if (size === 1) return areBars ? said.aBarOfYear : said.aDotInYear;
  return (areBars ? said.aBarOfYears : said.aDotInYears)({ count: size });
}

interface LaidColumns {
  readonly time: Time;
  /** Width of all columns of the time, and of that for articles without a date. */
  readonly plane: number;
  readonly apart: number;
  readonly all: readonly Column[];
  /** Pixels from dot to dot; absent where bars stand for them. */
  readonly pitch: number | undefined;
  /** Pixels of what `heightOf` gives. */
  readonly scale: number;
  /** Where the axis is. */
  readonly height: number;
}

function layColumns(articles: readonly LibraryArticle[], width: number, t: Words): LaidColumns {
  const dated = articles.filter(isDated);
  const undated = articles.filter((article) => !isDated(article));
  const apart = undated.length > 0 ? Math.min(undatedSpace, Math.round(width * 0.16)) : 0;
  const plane = width - (apart > 0 ? apart + 16 : 0);
  const time = timeOf(dated, plane);
  const step = plane / time.count;
  const groups = Map.groupBy(dated, (article) => columnOf(article, time));
  const inTime: Column[] = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([nth, own]) => ({
      name: columnName(nth, time, t),
      articles: own,
      x: nth * step,
      width: step,
    }));
  const without = { name: t.pictures.articles.undated, articles: undated, x: width - apart };
  const withUndated = (own: number): Column[] =>
    undated.length > 0 ? [...inTime, { ...without, width: own }] : inTime;
  const pitch = pitchOf(withUndated(apart));
  // Bars are compared by their height: all are as wide.
  const all = withUndated(pitch === undefined ? Math.min(step, apart) : apart);
  const highest = Math.max(...all.map((each) => heightOf(each, pitch)));
  const scale = pitch === undefined ? plotHeight / highest : 1;
  return { time, plane, apart, all, pitch, scale, height: topSpace + Math.ceil(highest * scale) };
}

function barsOf(all: readonly Column[], scale: number, bottom: number) {
  return rect(all, {
    x1: ({ x, width }: Column) => x + width * 0.15,
    x2: ({ x, width }: Column) => x + width * 0.85,
    y1: (each: Column) => bottom - Math.max(1, heightOf(each, undefined) * scale),
    y2: bottom,
    className: 'ink',
  });
}

/** The number of articles above each column that is wide enough for it. */
function countsOf({ all, pitch, scale, height }: LaidColumns, t: Words) {
  const shown = all.filter(
    ({ articles, width }) => labelWidth(t.number(articles.length), small) <= width - 2,
  );
  return text(shown, {
    x: ({ x, width }: Column) => x + width / 2,
    y: (each: Column) => height - heightOf(each, pitch) * scale - 7,
    text: ({ articles }: Column) => t.number(articles.length),
    className: 'small',
  });
}

const small = 11.5;

interface Column {
  readonly name: string;
  /** Newest first. */
  readonly articles: readonly LibraryArticle[];
  readonly x: number;
  readonly width: number;
}

/** Pixels from dot to dot, as many as there is room for; nothing where they would be too small. */
function pitchOf(all: readonly Column[]): number | undefined {
  for (let pitch = 11; pitch >= 5; pitch -= 0.5) {
    if (all.every((each) => each.width >= pitch && heightOf(each, pitch) <= plotHeight))
      return pitch;
  }
  return undefined;
}

/** Of its dots; without them, one for each article. */
function heightOf({ articles, width }: Column, pitch: number | undefined): number {
  return pitch === undefined
    ? articles.length
    : Math.ceil(articles.length / across(width, pitch)) * pitch;
}

/** Dots beside each other in a column: as few as make it as high as it may be. */
function across(width: number, pitch: number): number {
  return Math.max(1, Math.floor((width * 0.85) / pitch));
}

function dotsOf({ articles, x, width }: Column, pitch: number, height: number) {
  const most = across(width, pitch);
  const wide = Math.min(most, articles.length);
  // The oldest at the bottom, as time goes on.
  return articles.toReversed().map((article, nth) => ({
    article,
    x: x + width / 2 + ((nth % wide) - (wide - 1) / 2) * pitch,
    y: height - pitch / 2 - 1 - Math.floor(nth / wide) * pitch,
  }));
}

interface Form {
  readonly width: number;
  readonly t: Words;
}

/** The axis with the names of years or months, as far apart as their widths ask for. */
function axis(time: Time, plane: number, y: number, { width, t }: Form) {
  const step = plane / time.count;
  const ticks = ticksOf(time, step, t).map(({ column, label }) => ({ x: column * step, label }));
  const named = ticks.filter(({ x, label }, nth) => {
    const end = ticks[nth + 1]?.x ?? width;
    return label !== '' && x + 3 + labelWidth(label) <= Math.min(end, plane + 10);
  });
  return [
    ruleY([y], { x1: 0, x2: plane, className: 'ink' }),
    ruleX(ticks, { x: 'x', y1: y, y2: y + 5, className: 'ink' }),
    text(named, {
      x: ({ x }: { x: number }) => x + 3,
      y: y + 14,
      text: 'label',
      textAnchor: 'start',
      className: 'quiet',
    }),
  ];
}

function undatedAxis(x: number | undefined, y: number, { width, t }: Form) {
  if (x === undefined) return [];
  return [
    ruleY([y], { x1: x, x2: width, className: 'edge' }),
    text([t.pictures.articles.undated], {
      x: x + 3,
      y: y + 14,
      text: (label: string) => label,
      textAnchor: 'start',
      className: 'quiet',
    }),
  ];
}

function ticksOf({ unit, size, first, count: columns }: Time, step: number, t: Words) {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (unit === 'month') {
    const every = [1, 3, 6, 12].find((n) => n * step >= 70) ?? 12;
    return all.flatMap((column) => {
      const month = modulo(first + column, 12);
      if (month % every !== 0 && column > 0) return [];
      // Where years begin, and at the left end, the year stands with the month.
      return [
        {
          column,
          label:
            month === 0 || column === 0 ? monthName(first + column, t) : monthText(month + 1, t),
        },
      ];
    });
  }
  const need = Math.max(
    ...[first, first + columns - 1].map((n) => labelWidth(yearText(n * size, t)) + 10),
  );
  const every = [1, 2, 5, 10, 20, 50, 100].find((n) => n * step >= need) ?? columns;
  return all
    .filter((column) => modulo(first + column, every) === 0)
    .map((column) => ({ column, label: yearText((first + column) * size, t) }));
}

function modulo(n: number, by: number): number {
  return n - Math.floor(n / by) * by;
}

function linkTo(
  { path, title, by, dateText }: LibraryArticle,
  t: Words,
): Pick<DrawnLink, 'href' | 'name'> {
  return { href: path, name: [by, title, dateText].filter(Boolean).join(t.terms.comma) };
}

function describe(articles: readonly LibraryArticle[], time: Time, t: Words): string {
  const { description, descriptionUndated } = t.pictures.articles;
  const dated = articles.filter(isDated);
  const groups = [...Map.groupBy(dated, (article) => columnOf(article, time))];
  const [most, own] = groups.reduce((a, b) => (b[1].length > a[1].length ? b : a));
  const undated = articles.length - dated.length;
  const facts = {
    count: articles.length,
    first: columnName(0, time, t),
    last: columnName(time.count - 1, time, t),
    most: columnName(most, time, t),
    number: own.length,
  };
  return undated > 0 ? descriptionUndated({ ...facts, undated }) : description(facts);
}

function tableOf(articles: readonly LibraryArticle[], time: Time, t: Words): FactPicture['table'] {
  const { date, article, authors, span: when, count: number } = t.pictures.articles.columns;
  if (articles.length <= mostLinked) {
    return {
      columns: [date, article, authors],
      rows: articles.map(({ dateText, title, path, by }) => [
        { text: dateText },
        { text: title, href: path },
        { text: by },
      ]),
    };
  }
  const groups = Map.groupBy(articles, (each) => (isDated(each) ? columnOf(each, time) : -1));
  return {
    columns: [when, number],
    rows: [...groups].map(([column, own]) => [
      {
        text: column < 0 ? t.pictures.articles.undated : columnName(column, time, t),
        href: own[0]!.listed,
      },
      { text: t.number(own.length) },
    ]),
  };
}
