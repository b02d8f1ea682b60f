import { type CslDate, type EventDay, type Work, dateText } from '../article/index.ts';
import type { Words } from '../messages/index.ts';

/**
 * When a work was published, or read: a day, a month or a year. `from` and `to` bound it in years
 * with a year 0 and months of one length, so that 1 July 2020 is 2020.5; `to` lies outside.
 */
export interface When {
  /** As CSL-JSON counts: 1 BC is −1. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly from: number;
  readonly to: number;
}

/** When a work was published, as far as its date says it in numbers; of a span, the beginning. */
export function published({ csl, year }: Pick<Work, 'csl' | 'year'>): When | undefined {
  return whenOf(csl.issued) ?? (year === undefined ? undefined : when(year));
}

/** When a work was read, likewise; nothing where that is not said. */
export function accessed({ csl }: Pick<Work, 'csl'>): When | undefined {
  return whenOf(csl.accessed);
}

function whenOf(date: CslDate | undefined): When | undefined {
  const [year, month, day] = (date?.['date-parts']?.[0] ?? []).map(Number);
  return year === undefined || !Number.isInteger(year) || year === 0
    ? undefined
    : when(year, month, day);
}

function when(year: number, month?: number, day?: number): When {
  const counted = year < 0 ? year + 1 : year;
  const isMonth = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
  if (!isMonth) return { year, from: counted, to: counted + 1 };
  const isDay = day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31;
  const start = counted + (month - 1) / 12;
  if (!isDay) return { year, month, from: start, to: start + 1 / 12 };
  const from = start + (day - 1) / 372;
  return { year, month, day, from, to: from + 1 / 372 };
}

/** When an event was. */
export function eventTime({ year, month, day }: EventDay): When {
  return when(year > 0 ? year : year - 1, month, day);
}

/** "9 November 2020", "1996", "43 BC": a date of publication for people; empty where there is none. */
export function publishedText({ csl, year }: Pick<Work, 'csl' | 'year'>, t: Words): string {
  if (year !== undefined && year < 0) return t.date(year);
  return dateText(csl.issued, t) || (year === undefined ? '' : t.date(year));
}

/** "1996", "43 BC": a year that is counted with a year 0. */
export function countedYearText(year: number, t: Words): string {
  return t.date(year > 0 ? year : year - 1);
}
