import type { Work } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { type When, accessed, published } from './published.ts';

/** How old a work was when it was read. */
export interface Age {
  readonly work: Work;
  /** Days from the middle of when it was published to the middle of when it was read; never less than 0. */
  readonly days: number;
  /** Days by which it is dated after it was read, on its face. */
  readonly daysAfter: number;
  /** "33 days", "about 11 years", "6 days after". */
  readonly text: string;
}

/** Of works that say both, oldest first; those dated after they were read come last. */
export function agesOf(works: readonly Work[], t: Words): Age[] {
  return works
    .flatMap((work) => {
      const from = published(work);
      const to = accessed(work);
      return from && to ? [ageOf(work, from, to, t)] : [];
    })
    .filter(({ days, daysAfter }) => Number.isFinite(days) && Number.isFinite(daysAfter))
    .sort((a, b) => a.daysAfter - b.daysAfter || b.days - a.days);
}

function ageOf(work: Work, from: When, to: When, t: Words): Age {
  const { age, after } = t.pictures.access;
  const [first, last] = [daysOf(from), daysOf(to)];
  const daysAfter = Math.max(0, first.start - (last.end - 1));
  const days = Math.max(0, (last.start + last.end - first.start - first.end) / 2);
  const isExact = from.day !== undefined && to.day !== undefined;
  if (daysAfter > 0) {
    const time = isExact ? exactTime(daysAfter, to, from) : aboutTime(daysAfter);
    const text = typeof time === 'string' ? age[time] : after[time.unit](time);
    return { work, days: 0, daysAfter, text };
  }
  const time = isExact ? exactTime(days, from, to) : looseTime(days, from, to);
  return {
    work,
    days,
    daysAfter,
    text: typeof time === 'string' ? age[time] : age[time.unit](time),
  };
}

/** A time as it is told. */
type Time =
  | 'sameDay'
  | 'sameMonth'
  | 'sameYear'
  | {
      readonly unit: 'days' | 'months' | 'years' | 'aboutMonths' | 'aboutYears';
      readonly count: number;
    };

/** Days up to two months, months up to two years, then years: all of them past. */
function exactTime(days: number, from: When, to: When): Time {
  if (days === 0) return 'sameDay';
  if (days < 60) return { unit: 'days', count: days };
  const part = (value: number | undefined) => value ?? 0;
  const begun = part(to.day) < part(from.day) ? 1 : 0;
  const months =
    (Math.floor(to.from) - Math.floor(from.from)) * 12 + part(to.month) - part(from.month) - begun;
  return months < 24
    ? { unit: 'months', count: months }
    : { unit: 'years', count: Math.floor(months / 12) };
}

/** The same of dates that name no day. */
function looseTime(days: number, from: When, to: When): Time {
  const isYear = from.month === undefined || to.month === undefined;
  if (from.to > to.from) return isYear ? 'sameYear' : 'sameMonth';
  return aboutTime(days, isYear);
}

/** "about 3 months", "about 11 years". */
function aboutTime(days: number, isYear = false): Time {
  const isLong = isYear || days >= 24 * month;
  return isLong
    ? { unit: 'aboutYears', count: Math.max(1, Math.round(days / month / 12)) }
    : { unit: 'aboutMonths', count: Math.max(1, Math.round(days / month)) };
}

const month = 365.2425 / 12;

/** First day of a date, and the day after its last, counted from 1970. */
function daysOf({ from, month: m, day }: When): { readonly start: number; readonly end: number } {
  const year = Math.floor(from + 1e-9);
  const start = dayNumber(year, m ?? 1, day ?? 1);
  if (day !== undefined) return { start, end: start + 1 };
  return { start, end: m === undefined ? dayNumber(year + 1, 1, 1) : dayNumber(year, m + 1, 1) };
}

function dayNumber(year: number, monthOfYear: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, monthOfYear - 1, day);
  return date.getTime() / 86_400_000;
}
