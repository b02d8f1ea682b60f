import type { CslDate } from '../../article/index.ts';
import type { Get } from './bibtex-read-fields.ts';
import { publicationState } from './bibtex-strings.ts';
import { parseDate } from './dates.ts';
import { latexText } from './latex.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const seasons = new Map([
  ['spring', '21'],
  ['summer', '22'],
  ['autumn', '23'],
  ['fall', '23'],
  ['winter', '24'],
]);

export interface Issued {
  readonly date: CslDate;
  /** The BibTeX field that the date stands in. */
  readonly source: string;
  /** A month and a day that are none, and so left out. */
  readonly month?: string;
  readonly day?: string;
  /** A state of publication that stands in place of the year ("forthcoming"). */
  readonly status?: string;
}

/**
 * When a work was published: biblatex's `date`, or BibTeX's `year`, `month` and `day`. What
 * is no date is kept as typed, to be judged where all dates are.
 * @param prefix of the fields: "orig" for the date of the original.
 */
export function dateOfFields(raw: Get, prefix = ''): Issued | undefined {
  const date = raw(`${prefix}date`);
  if (date !== undefined) return { date: dateOf(date) ?? {}, source: `${prefix}date` };
  const year = raw(`${prefix}year`);
  if (year === undefined) return undefined;
  const source = `${prefix}year`;
  const typed = latexText(year);
  const status = publicationState(typed);
  if (status !== undefined) return { date: { literal: status }, source, status };
  const typedMonth = latexText(raw(`${prefix}month`) ?? '');
  const month = monthOf(typedMonth);
  const day = latexText(raw(`${prefix}day`) ?? '');
  const isDay = month !== undefined && /^\d{1,2}$/.test(day);
  const odd = {
    ...(typedMonth !== '' && month === undefined && { month: typedMonth }),
    ...(day !== '' && !isDay && { day }),
  };
  if (!/^-?\d{1,5}$/.test(typed)) return { date: dateOf(typed) ?? {}, source, ...odd };
  const parts = [typed, ...(month === undefined ? [] : [month]), ...(isDay ? [day] : [])];
  return {
    date: countedDate(parts),
    source: month === undefined ? source : `${prefix}month`,
    ...odd,
  };
}

/** Year, month and day as people count them: the year -379 is 379 BC, and there is no year 0. */
function countedDate(parts: readonly string[]): CslDate {
  const numbers = parts.map(Number);
  const [year, month = 1] = numbers;
  const isDate = year !== 0 && (month <= 12 || (month > 20 && month < 25));
  if (isDate) return { 'date-parts': [numbers] };
  return { raw: parts.map((part, at) => (at === 0 ? part : part.padStart(2, '0'))).join('-') };
}

/** A date as biblatex types it, to be checked later. */
function dateOf(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined;
  // "1999--2000" is BibTeX for a range.
  const text = (/^[\d~?%./-]+$/.test(value) ? value : latexText(value)).replace(
    /^(\d{4})\s*[–-]\s*(\d{4})$/,
    '$1/$2',
  );
  const read = parseDate(text);
  return read.fault === undefined ? read.date : { raw: text };
}

/** "05" for `may`, "May." and "5", "21" for "spring"; like biblatex and Pandoc, no full names. */
function monthOf(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, '0');
  const name = text.toLowerCase().replace(/\.$/, '');
  const index = months.indexOf(name);
  return index < 0 ? seasons.get(name) : String(index + 1).padStart(2, '0');
}
