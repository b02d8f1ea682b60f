import type { DatedEvent, EventDay } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { shortDate, shortRange } from './short-dates.ts';

/**
 * When an event was, for readers: "1988–1994", "27 Sept.–9 Nov. 2020", "44 BC", "2000s"; in the
 * words of the text where the edition gives them. Of another loose date only the years are said,
 * with "c." before them, unless they are a decade.
 */
export function eventDate({ start, end, isLoose, dated }: DatedEvent, t: Words): string {
  if (dated !== undefined) return dated;
  if (isLoose) return looseDate(start, end ?? start, t);
  if (!end || isSame(start, end)) return shortDate(spoken(start), t);
  if (start.year === end.year && start.month === undefined) return shortDate(spoken(end), t);
  return shortRange(spoken(start), spoken(end), t);
}

/** "1992", "44 BC": a year with a year 0. */
export function yearText(year: number, t: Words): string {
  return t.date(spokenYear(year));
}

/** Where a date lies on an axis of years; a year lies where it begins. */
export function yearsAt({ year, month = 1, day = 1 }: EventDay): number {
  return year + (month - 1) / 12 + (day - 1) / 372;
}

/** First and last point of an event on the axis. */
export function spanOf({ start, end }: DatedEvent): readonly [number, number] {
  const from = yearsAt(start);
  return [from, Math.max(from, yearsAt(end ?? start))];
}

function looseDate(start: EventDay, end: EventDay, t: Words): string {
  const { decade, about } = t.pictures.timeline;
  if (start.year > 0 && start.year % 10 === 0 && end.year === start.year + 9)
    return decade({ year: t.date(start.year) });
  const [first, last] = [yearText(start.year, t), yearText(end.year, t)];
  return about({ years: first === last ? first : t.terms.range({ first, last }) });
}

/** A day with its year as it is spoken of: there is no year 0. */
function spoken({ year, month, day }: EventDay): EventDay {
  return {
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    year: spokenYear(year),
  };
}

function spokenYear(year: number): number {
  return year > 0 ? year : year - 1;
}

function isSame(a: EventDay, b: EventDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
