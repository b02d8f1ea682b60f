import type { EventDay } from '../../article/index.ts';
import { datePartsFault, parsePoint } from '../bibliography/dates.ts';

/** When an event was: a day, month or year, or a span from the one to the other. */
export interface EventDate {
  readonly start: EventDay;
  readonly end?: EventDay;
  /** Whether the date is given loosely: with `~`, `?` or `X`. */
  readonly isLoose: boolean;
}

/** A date of an event, or why what was typed is none. */
export type EventDateReading = EventDate | { readonly fault: string };

/**
 * Reads the date of an event by EDTF (ISO 8601-2, level 1): `1992`, `1993-07`, `2020-09-27`, a span
 * of two of them (`1994/2014`), loose ones (`1997~`, `1997?`), unknown digits (`199X` is a span of
 * ten years, `1993-XX` the year) and years before Christ, with a year 0: `-0043` is 44 BC. Seasons,
 * open spans and years of five digits are none.
 */
export function readEventDate(typed: string): EventDateReading {
  const ends = typed.trim().split('/');
  if (ends.length > 2) return { fault: 'a span has two ends' };
  const read = ends.map(readEnd);
  const fault = read.find((end) => 'fault' in end);
  if (fault) return fault;
  const spans = read.filter((end) => 'start' in end);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return { fault: 'nothing is there' };
  const isLoose = spans.some((span) => span.isLoose);
  const start = first.start;
  const end = last.end ?? last.start;
  if (isBefore(end, start)) return { fault: 'the span ends before it begins' };
  return { start, ...(!isSame(start, end) && { end }), isLoose };
}

/** Orders by date: what begins first, then what is given less closely, then what ends first. */
export function compareEventDates(a: EventDate, b: EventDate): number {
  return compareDays(a.start, b.start) || compareDays(a.end ?? a.start, b.end ?? b.start);
}

function readEnd(typed: string): EventDateReading {
  const text = typed.trim();
  if (text === '' || text === '..') return { fault: 'a span has both its ends' };
  const bare = text.replace(/[~?%]$/, '');
  const years = spanOfYears(bare);
  if (years) return { ...years, isLoose: true };
  const point = parsePoint(bare.replace(/(?:-XX){1,2}$/i, ''));
  if (point?.season !== undefined) return { fault: 'a season has no days of its own' };
  if (point?.numbers[0] === undefined) return { fault: 'it has not this form' };
  const [counted, month, day] = point.numbers as [number, number?, number?];
  // CSL-JSON, for which it is read, has no year 0.
  const year = counted < 0 ? counted + 1 : counted;
  if (Math.abs(year) > 9999) return { fault: 'years have four digits here' };
  const fault = datePartsFault([year, month, day].filter((part) => part !== undefined));
  if (fault !== undefined) return { fault };
  const start = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  return { start, isLoose: bare !== text };
}

/** The years that `199X` or `19XX` stands for. */
function spanOfYears(typed: string): { start: EventDay; end: EventDay } | undefined {
  const [, minus, known, unknown] = /^(-?)(\d{1,3})(X{1,3})$/i.exec(typed) ?? [];
  if (known === undefined || unknown === undefined || known.length + unknown.length !== 4) return;
  const nearest = Number(known) * 10 ** unknown.length;
  const farthest = nearest + 10 ** unknown.length - 1;
  return minus === '-'
    ? { start: { year: -farthest }, end: { year: -nearest + 0 } }
    : { start: { year: nearest }, end: { year: farthest } };
}

/** By what is known of each: a year comes before its first month. */
function compareDays(a: EventDay, b: EventDay): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

function isSame(a: EventDay, b: EventDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Whether all of `a` comes before all of `b`. */
function isBefore(a: EventDay, b: EventDay): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}
