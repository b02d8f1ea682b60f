import type { Article, PublicationDate } from './article.ts';
import type { CslDate } from './schemas/csl.ts';

/**
 * What is known of the date of an article, for its head and beside its citations: the date as the
 * article states it; where it states none, "Date not given; last source accessed 12 December 2020"
 * with the latest day on which it looked at a source, which it cannot be older than. Without such
 * a day, "Date not given". A date of access without year, or in words, says nothing here.
 */
export function dateStatement({ date, works }: Pick<Article, 'date' | 'works'>): string {
  if (date) return shownDate(date);
  const accessed = dateText(latest(works.map(({ csl }) => csl.accessed)));
  return accessed ? `Date not given; last source accessed ${accessed}` : 'Date not given';
}

/** A date of publication for people: as it was typed, or "1 May 2023" where that is "2023-05-01". */
export function shownDate({ text, year, month, day }: PublicationDate): string {
  const isNumeric = /^\d{4}-\d{1,2}(?:-\d{1,2})?$/u.test(text.trim());
  if (!isNumeric) return text;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return dateText({ 'date-parts': [parts] });
}

/** "12 December 2020", "May 2018", "1996", "1996–1998", or what was typed. */
export function dateText(date: CslDate | undefined): string {
  if (!date) return '';
  const parts = date['date-parts'];
  if (!parts) return date.literal ?? date.raw ?? '';
  return parts.map((part) => oneDate(part.map(Number))).join('–');
}

/** The last of the dates in numbers, each by its end; a month counts as before its first day. */
function latest(dates: readonly (CslDate | undefined)[]): CslDate | undefined {
  const [last] = dates
    .map((date) => date?.['date-parts']?.at(-1)?.map(Number) ?? [])
    .filter(([year]) => Number.isInteger(year))
    .sort(byDay)
    .reverse();
  return last && { 'date-parts': [last] };
}

function byDay(a: readonly number[], b: readonly number[]): number {
  const nth = [0, 1, 2].find((part) => (a[part] ?? 0) !== (b[part] ?? 0));
  return nth === undefined ? 0 : (a[nth] ?? 0) - (b[nth] ?? 0);
}

function oneDate([year, month, day]: readonly number[]): string {
  if (year === undefined || Number.isNaN(year)) return '';
  const name = month && months[month - 1];
  if (!name) return String(year);
  return day ? `${day} ${name} ${year}` : `${name} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
