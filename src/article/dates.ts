import type { Words } from '../messages/index.ts';
import type { Article, PublicationDate } from './article.ts';
import type { CslDate } from './schemas/csl.ts';

/**
 * What is known of the date of an article, for its head and beside its citations: the date as the
 * article states it; where it states none, "Date not given; last source accessed 12 December 2020"
 * with the latest day on which it looked at a source, which it cannot be older than. Without such
 * a day, "Date not given". A date of access without year, or in words, says nothing here.
 */
export function dateStatement(
  { date, works }: Pick<Article, 'date' | 'works'>,
  words: Words,
): string {
  if (date) return shownDate(date, words);
  const accessed = dateText(latest(works.map(({ csl }) => csl.accessed)), words);
  const { dateNotGiven, dateNotGivenAccessed } = words.terms;
  return accessed ? dateNotGivenAccessed({ date: accessed }) : dateNotGiven;
}

/** A date of publication for people: as it was typed, or "1 May 2023" where that is "2023-05-01". */
export function shownDate({ text, year, month, day }: PublicationDate, words: Words): string {
  const isNumeric = /^\d{4}-\d{1,2}(?:-\d{1,2})?$/u.test(text.trim());
  if (!isNumeric) return text;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return dateText({ 'date-parts': [parts] }, words);
}

/** "12 December 2020", "May 2018", "1996", "1996–1998", or what was typed. */
export function dateText(date: CslDate | undefined, words: Words): string {
  if (!date) return '';
  const parts = date['date-parts'];
  if (!parts) return date.literal ?? date.raw ?? '';
  const [first = '', last] = parts.map((part) => oneDate(part.map(Number), words));
  return last === undefined ? first : words.terms.range({ first, last });
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

function oneDate([year, month, day]: readonly number[], words: Words): string {
  if (year === undefined || Number.isNaN(year)) return '';
  if (month === undefined || !(month >= 1 && month <= 12)) return words.date(year);
  return day ? words.date(year, month, day) : words.date(year, month);
}
