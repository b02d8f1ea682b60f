import { type Article, dateText } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { type Age, agesOf } from './ages.ts';
import { firstColumn, kindRows, rowMarks } from './kind-rows.ts';
import { fitted, labelWidth } from './label.ts';
import { FEWEST_FACTS, type Drawing, type DrawnLink, type FactPicture } from './picture.ts';
import { type Line, type Marks, type Lettering, drawMarks } from './plane.ts';
import { publishedText } from './published.ts';
import { linkName, makers, nameOf } from './works.ts';
import { inARow, numberAtStart } from './words.ts';

/** More works are drawn by their kinds, with names where there is room. */
const mostRows = 40;

/**
 * How old each work was on the day on which the article's author read it, on a scale that shortens
 * long times. Left out where fewer than four works say both when they were published and read.
 */
export function ageWhenRead({ works, dir }: Article, t: Words): FactPicture | undefined {
  const said = t.pictures.access;
  const ages = agesOf(works, t);
  if (ages.length < FEWEST_FACTS) return undefined;
  const isShort = ages.length <= mostRows;
  const day = sharedDay(ages, t);
  const plane: Plane = { day, dir, t };
  return {
    kind: 'access',
    title: said.title,
    reading: summary(ages, day, t),
    readingWide: said.scale,
    description: description(ages, t),
    wide: isShort ? drawRows(ages, wide, plane) : drawKinds(ages, plane),
    ...(isShort && {
      paper: drawRows(ages, paper, plane),
      narrow: drawRows(ages, narrow, plane),
    }),
    legend: [],
    table: {
      columns: [said.columns.work, said.columns.published, said.columns.accessed, said.columns.age],
      rows: ages.map(({ work, text }) => [
        { text: nameOf(work, t), href: `#${work.id}` },
        { text: publishedText(work, t) },
        { text: dateText(work.csl.accessed, t) },
        { text },
      ]),
    },
  };
}

/** What all drawings of the picture have in common. */
interface Plane {
  /** The day on which all were read. */
  readonly day: string | undefined;
  readonly dir: Article['dir'];
  readonly t: Words;
}

const longestName = 250;

/** Measures of a form, in pixels. */
interface Form {
  readonly width: number;
  /** Left end of the axis. */
  readonly left: number;
  readonly pitch: number;
  /** From the day of access to where ages are written. */
  readonly after: number;
  /** Whether names stand in a column, or each before its sign. */
  readonly hasColumn: boolean;
  readonly top: number;
}

const wide: Form = { width: 953, left: 206, pitch: 19, after: 66, hasColumn: false, top: 26 };
const paper: Form = { width: 540, left: 150, pitch: 18, after: 20, hasColumn: true, top: 26 };
const narrow: Form = { width: 350, left: 138, pitch: 24, after: 17, hasColumn: true, top: 26 };

/** Days that the scale draws at half of its closest: it is even up to there, then logarithmic. */
const even = 7;
const stretched = (days: number) => Math.log1p(days / even);

interface AgeAxis {
  /** Of the oldest, and of the day of access. */
  readonly left: number;
  readonly right: number;
  readonly at: (age: Pick<Age, 'days' | 'daysAfter'>) => number;
  readonly ticks: readonly { readonly x: number; readonly text?: string }[];
}

/** An axis between two pixels; what is dated after the day of access has `after` pixels more. */
function ageAxis(
  ages: readonly Age[],
  left: number,
  right: number,
  after: number,
  t: Words,
): AgeAxis {
  const oldest = Math.max(60, ...ages.map(({ days }) => days));
  const unit = (right - left) / stretched(oldest);
  const latest = Math.max(0, ...ages.map(({ daysAfter }) => daysAfter));
  const unitAfter = latest > 0 ? Math.min(unit, after / stretched(latest)) : unit;
  const at: AgeAxis['at'] = ({ days, daysAfter }) =>
    daysAfter > 0
      ? right + Math.max(8, unitAfter * stretched(daysAfter))
      : right - unit * stretched(days);
  let free = right - 8;
  const ticks = tickDays(t).flatMap(([days, text]) => {
    const x = at({ days, daysAfter: 0 });
    if (x < left - 1) return [];
    const half = labelWidth(text) / 2;
    if (x + half > free) return [{ x }];
    free = x - half - 10;
    return [{ x, text }];
  });
  return { left, right, at, ticks };
}

const year = 365.2425;
function tickDays(t: Words): readonly (readonly [number, string])[] {
  const { age, week } = t.pictures.access;
  return [
    [7, week],
    [year / 12, age.months({ count: 1 })],
    [year / 4, age.months({ count: 3 })],
    ...[1, 3, 10, 30, 100, 300, 1000, 3000].map(
      (count) => [count * year, age.years({ count })] as const,
    ),
  ];
}

function drawRows(ages: readonly Age[], form: Form, plane: Plane): Drawing {
  const longest = Math.max(...ages.map(({ text }) => labelWidth(text)));
  const right = form.width - longest - form.after;
  const axis = ageAxis(ages, form.left, right, form.after - 16, plane.t);
  const bottom = form.top + ages.length * form.pitch + 4;
  const rows = ages.map((age, nth) =>
    row(age, form.top + (nth + 0.5) * form.pitch, { axis, form, t: plane.t }),
  );
  return drawMarks([ageFrame(axis, form, bottom, plane), ...rows], {
    width: form.width,
    height: Math.ceil(bottom + 26),
    dir: plane.dir,
  });
}

function row(
  age: Age,
  y: number,
  {
    axis: { at, right },
    form,
    t,
  }: { readonly axis: AgeAxis; readonly form: Form; readonly t: Words },
): Marks {
  const { work } = age;
  const x = at(age);
  const near = Math.min(x, right);
  const name = fitted(
    makers(work, t),
    form.hasColumn ? form.left - 14 : Math.min(near - 16, longestName),
  );
  const start = form.hasColumn ? 0 : near - 10 - labelWidth(name);
  return {
    lines: [{ x1: near, x2: Math.max(x, right), y, look: 'edge' }],
    words: [
      form.hasColumn
        ? { x: 0, y, text: name, anchor: 'start', look: 'label' }
        : { x: near - 10, y, text: name, anchor: 'end', look: 'label' },
      { x: right + form.after, y, text: age.text, anchor: 'start', look: 'quiet' },
    ],
    signs: [{ work, x, y, size: 4 }],
    links: [
      linkOf(age, t, {
        x: start,
        y: y - form.pitch / 2,
        width: x + 6 - start,
        height: form.pitch,
      }),
    ],
  };
}

function linkOf({ work, text }: Age, t: Words, box: Omit<DrawnLink, 'href' | 'name'>): DrawnLink {
  const name = t.terms.named({ name: linkName(work, t), text });
  return { href: `#${work.id}`, name, ...box };
}

/** The axis, light lines at its ticks, and the day of access. */
function ageFrame(
  { left, right, ticks }: AgeAxis,
  form: Form,
  bottom: number,
  { day, t }: Plane,
): Marks {
  const { top } = form;
  const read =
    day === undefined ? t.pictures.access.dayOfAccess : t.pictures.access.accessed({ day });
  const half = labelWidth(read) / 2;
  const title: Lettering =
    right + half > form.width
      ? { x: form.width, y: 12, text: read, anchor: 'end', look: 'accent' }
      : { x: right, y: 12, text: read, anchor: 'middle', look: 'accent' };
  return {
    lines: [
      ...ticks.flatMap(({ x }): Line[] => [
        { x, y1: top, y2: bottom, look: 'line' },
        { x, y1: bottom, y2: bottom + 5, look: 'ink' },
      ]),
      { x1: left - 6, x2: right, y: bottom + 0.5, look: 'ink' },
      { x: right, y1: 22, y2: bottom + 5, look: 'accent' },
    ],
    words: [
      title,
      ...ticks.flatMap(({ x, text }): Lettering[] =>
        text === undefined ? [] : [{ x, y: bottom + 15, text, anchor: 'middle', look: 'quiet' }],
      ),
    ],
  };
}

/** Many works: by their kinds, as dots. */
function drawKinds(ages: readonly Age[], plane: Plane): Drawing {
  const { t, dir } = plane;
  const works = ages.map(({ work }) => work);
  const column = firstColumn(works, t);
  const form = wide;
  const axis = ageAxis(ages, column + 10, form.width - 60, 44, t);
  const byWork = new Map(ages.map((age) => [age.work, age]));
  const rows = kindRows(works, {
    t,
    top: form.top,
    room: (work) => {
      const age = byWork.get(work);
      const x = age && axis.at(age);
      return x === undefined ? undefined : { left: x, right: x };
    },
    ground: { left: axis.left - 8, right: form.width, lines: [axis.right] },
    column: { left: column, right: column },
  });
  const bottom = rows.reduce((sum, { height }) => sum + height, form.top);
  return drawMarks(
    [
      ageFrame(axis, form, bottom, plane),
      { lines: rows.map(({ top }): Line => ({ x1: 0, x2: form.width, y: top, look: 'line' })) },
      ...rows.map(rowMarks),
    ],
    { width: form.width, height: Math.ceil(bottom + 26), dir },
  );
}

/** The day on which all were read; nothing where that differs. */
function sharedDay(ages: readonly Age[], t: Words): string | undefined {
  const days = new Set(ages.map(({ work }) => dateText(work.csl.accessed, t)));
  return days.size === 1 ? [...days][0] : undefined;
}

/** "15 works give both dates, all accessed on 12 December 2020. Half of them were at most …" */
function summary(ages: readonly Age[], day: string | undefined, t: Words): string {
  const said = t.pictures.access;
  const count = ages.length;
  const before = ages.filter(({ daysAfter }) => daysAfter === 0);
  const later = ages.length - before.length;
  const middle = before.toReversed()[Math.ceil(before.length / 2) - 1];
  const half = later > 0 ? said.halfOfOthers : said.half;
  return inARow(
    [
      day === undefined ? said.works({ count }) : said.worksOneDay({ count, day }),
      ...(later > 0 ? [said.later({ count: later, number: numberAtStart(later, t) })] : []),
      ...(middle ? [half({ age: middle.text })] : []),
    ],
    t,
  );
}

function description(ages: readonly Age[], t: Words): string {
  const [first] = ages;
  const last = ages.findLast(({ daysAfter }) => daysAfter === 0);
  const said = [first, last].flatMap((age) =>
    age ? [t.pictures.access.one({ name: makers(age.work, t), age: age.text })] : [],
  );
  return inARow(said, t);
}
