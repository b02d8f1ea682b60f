import type { CslDate } from '../../article/index.ts';
import { monthNames, seasons } from './months.ts';

/** A date that is typed, and how many characters it takes. */
export interface TypedDate {
  readonly date: CslDate;
  readonly length: number;
  /** How much it says. */
  readonly precision: 'day' | 'month' | 'year';
}

const year = String.raw`(1[4-9]\d\d|20\d\d)(?![\d\p{L}])`;
const monthFirst = new RegExp(
  String.raw`(\p{L}{3,12})\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s${year}`,
  'yu',
);
const dayFirst = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s(?:de\s|of\s)?(\p{L}{3,12})\.?,?\s(?:de\s)?${year}`,
  'yu',
);
const monthOnly = new RegExp(String.raw`(\p{L}{3,12})\.?,?\s?(?:de\s)?${year}`, 'yu');
const iso = /(1[4-9]\d\d|20\d\d)-(\d\d)-(\d\d)(?!\d)/y;
const numeric = new RegExp(String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?${year}`, 'yu');
const yearOnly = new RegExp(year, 'yu');

/**
 * The date that begins at a character: a day, a month or a year, with the names of months in any
 * of the languages that are known. "3/4/2020" is read by nobody the same, and stays as typed.
 */
export function dateAt(text: string, at: number, lang: string): TypedDate | undefined {
  const months = monthNames(lang);
  const monthOf = (name: string | undefined) => months.get((name ?? '').toLowerCase());
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let found = match(monthFirst);
  if (found) {
    const made = day(found, found[3], monthOf(found[1]), found[2]);
    if (made) return made;
  }
  found = match(dayFirst);
  if (found) {
    const made = day(found, found[3], monthOf(found[2]), found[1]);
    if (made) return made;
  }
  found = match(monthOnly);
  if (found) {
    const month = monthOf(found[1]);
    const season = seasons.get((found[1] ?? '').toLowerCase());
    const typedYear = Number(found[2]);
    const { length } = found[0];
    if (month !== undefined)
      return { date: { 'date-parts': [[typedYear, month]] }, length, precision: 'month' };
    if (season !== undefined)
      return { date: { 'date-parts': [[typedYear]], season }, length, precision: 'month' };
  }
  found = match(iso);
  if (found) return day(found, found[1], Number(found[2]), found[3]);
  found = match(numeric);
  if (found) return day(found, found[3], Number(found[2]), found[1]);
  found = match(yearOnly);
  if (!found) return undefined;
  return {
    date: { 'date-parts': [[Number(found[1])]] },
    length: found[0].length,
    precision: 'year',
  };
}

function day(
  found: RegExpExecArray,
  typedYear: string | undefined,
  month: number | undefined,
  typedDay: string | undefined,
): TypedDate | undefined {
  const dayNumber = Number(typedDay);
  if (month === undefined || month < 1 || month > 12 || dayNumber < 1 || dayNumber > 31)
    return undefined;
  return {
    date: { 'date-parts': [[Number(typedYear), month, dayNumber]] },
    length: found[0].length,
    precision: 'day',
  };
}
