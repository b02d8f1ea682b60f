import type { Words } from '../messages/index.ts';
import { isEnglish } from './words.ts';

/** A day, month or year of the Gregorian calendar; as CSL-JSON counts, 1 BC is −1. */
export interface DayOrMonth {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** English months as axes and dates have them; other languages have the CLDR's. */
const englishMonths = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
] as const;

/** "Nov.": a month by its number, 1 to 12. */
export function monthText(month: number, t: Words): string {
  return isEnglish(t)
    ? (englishMonths[month - 1] ?? '')
    : formatter(t, { month: 'short' }).format(dateOf({ year: 2000, month }));
}

/** "9 Nov.". */
export function dayMonthText(month: number, day: number, t: Words): string {
  return isEnglish(t)
    ? `${day} ${monthText(month, t)}`
    : formatter(t, { month: 'short', day: 'numeric' }).format(dateOf({ year: 2000, month, day }));
}

/** "9 Nov. 2020", "Nov. 2020", "1996", "44 BC". */
export function shortDate(date: DayOrMonth, t: Words): string {
  const { year, month, day } = date;
  if (month === undefined) return t.date(year);
  if (!isEnglish(t)) return formatter(t, fieldsOf(date)).format(dateOf(date));
  const begin = day === undefined ? monthText(month, t) : dayMonthText(month, day, t);
  return `${begin} ${t.date(year)}`;
}

/** "27 Sept.–9 Nov. 2020", "3–5 May 1996", "1988–1994". */
export function shortRange(start: DayOrMonth, end: DayOrMonth, t: Words): string {
  const { range } = t.terms;
  const last = shortDate(end, t);
  if (isEnglish(t)) return range({ first: englishStart(start, end, t), last });
  const [own, other] = [fieldsOf(start), fieldsOf(end)];
  const isAlike = own.month === other.month && own.day === other.day;
  // The CLDR's ranges know no years before the first.
  return isAlike && start.month !== undefined && start.year > 0
    ? formatter(t, own).formatRange(dateOf(start), dateOf(end))
    : range({ first: shortDate(start, t), last });
}

/** Of the start of a span what its end does not say. */
function englishStart(start: DayOrMonth, end: DayOrMonth, t: Words): string {
  const { month, day } = start;
  if (start.year !== end.year || month === undefined) return shortDate(start, t);
  if (day === undefined) return monthText(month, t);
  return month === end.month && end.day !== undefined ? String(day) : dayMonthText(month, day, t);
}

function fieldsOf({ year, month, day }: DayOrMonth): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    ...(month !== undefined && { month: 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
    ...(year < 0 && { era: 'short' }),
  };
}

function dateOf({ year, month = 1, day = 1 }: DayOrMonth): Date {
  const date = new Date(0);
  date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day);
  return date;
}

function formatter({ lang }: Words, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(fields)}`;
  const known =
    made.get(key) ??
    new Intl.DateTimeFormat(lang, { ...fields, calendar: 'gregory', timeZone: 'UTC' });
  made.set(key, known);
  return known;
}

const made = new Map<string, Intl.DateTimeFormat>();
