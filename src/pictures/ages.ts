import type { Work } from '../article/index.ts';
import { type When, accessed, published } from './published.ts';
import { words } from './words.ts';

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
export function agesOf(works: readonly Work[]): Age[] {
  return works
    .flatMap((work) => {
      const from = published(work);
      const to = accessed(work);
      return from && to ? [ageOf(work, from, to)] : [];
    })
    .filter(({ days, daysAfter }) => Number.isFinite(days) && Number.isFinite(daysAfter))
    .sort((a, b) => a.daysAfter - b.daysAfter || b.days - a.days);
}

function ageOf(work: Work, from: When, to: When): Age {
  const [first, last] = [daysOf(from), daysOf(to)];
  const daysAfter = Math.max(0, first.start - (last.end - 1));
  const days = Math.max(0, (last.start + last.end - first.start - first.end) / 2);
  const isExact = from.day !== undefined && to.day !== undefined;
  if (daysAfter > 0) {
    return { work, days: 0, daysAfter, text: words.access.after(duration(daysAfter, isExact)) };
  }
  // Both in one month or year, of which no more is said.
  const isWithin = first.end > last.start && !isExact;
  const isYear = from.month === undefined || to.month === undefined;
  const text = isWithin
    ? isYear
      ? words.access.sameYear
      : words.access.sameMonth
    : duration(days, isExact, isYear);
  return { work, days, daysAfter, text };
}

const month = 365.2425 / 12;

/** Days up to two months, months up to two years, then years; "about" where a date names no day. */
function duration(days: number, isExact: boolean, isYear = false): string {
  const { access } = words;
  if (isExact && days === 0) return access.sameDay;
  if (isExact && days < 60) return access.days(days);
  const months = Math.floor(days / month + 0.02);
  if (isExact) return months < 24 ? access.months(months) : access.years(Math.floor(months / 12));
  const isLong = isYear || days >= 24 * month;
  return access.about(
    isLong
      ? access.years(Math.max(1, Math.round(days / month / 12)))
      : access.months(Math.max(1, Math.round(days / month))),
  );
}

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
