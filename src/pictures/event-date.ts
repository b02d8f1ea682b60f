import type { DatedEvent, EventDay } from '../article/index.ts';
import { months, words } from './words.ts';

/**
 * When an event was, for readers: "1988–1994", "27 Sept.–9 Nov. 2020", "44 BC", "2000s"; in the
 * words of the text where the edition gives them. Of another loose date only the years are said,
 * with "c." before them, unless they are a decade.
 */
export function eventDate({ start, end, isLoose, dated }: DatedEvent): string {
  if (dated !== undefined) return dated;
  if (isLoose) return looseDate(start, end ?? start);
  if (!end || isSame(start, end)) return dayText(start);
  if (start.year !== end.year) return `${dayText(start)}–${dayText(end)}`;
  if (start.month === end.month && end.day !== undefined && start.day !== undefined)
    return `${start.day}–${dayText(end)}`;
  const first = partsText(start);
  return first === '' ? dayText(end) : `${first}–${dayText(end)}`;
}

/** "1992", "44 BC": a year with a year 0. */
export function yearText(year: number): string {
  return year > 0 ? String(year) : words.years.beforeChrist(1 - year);
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

function looseDate(start: EventDay, end: EventDay): string {
  if (start.year > 0 && start.year % 10 === 0 && end.year === start.year + 9)
    return `${start.year}s`;
  const years = [...new Set([start.year, end.year])].map(yearText);
  return `c. ${years.join('–')}`;
}

function dayText(day: EventDay): string {
  return [partsText(day), yearText(day.year)].filter(Boolean).join(' ');
}

function partsText({ month, day }: Omit<EventDay, 'year'>): string {
  const name = month === undefined ? undefined : months[month - 1];
  return name === undefined ? '' : [day, name].filter((part) => part !== undefined).join(' ');
}

function isSame(a: EventDay, b: EventDay): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
