import type { CslDate } from '../../schemas/csl.ts';
import { parseDate } from './dates.ts';
import { latexText } from './latex.ts';

type Get = (name: string) => string | undefined;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * When a work was published: biblatex's `date`, or BibTeX's `year`, `month` and `day`. What
 * is no date is kept as `raw`, to be judged where all dates are.
 * @returns with the date, the BibTeX field that it stands in, and a month that is none.
 */
export function issuedOf(raw: Get): { date: CslDate; source: string; month?: string } | undefined {
  const date = raw('date');
  if (date !== undefined) return { date: dateOf(date) ?? {}, source: 'date' };
  const year = raw('year');
  if (year === undefined) return undefined;
  const typed = latexText(year);
  const typedMonth = latexText(raw('month') ?? '');
  const month = monthOf(typedMonth);
  const odd = typedMonth !== '' && month === undefined && { month: typedMonth };
  if (!/^-?\d{4}$/.test(typed) || month === undefined) {
    return { date: dateOf(typed) ?? {}, source: 'year', ...odd };
  }
  const day = latexText(raw('day') ?? '');
  const parts = [typed, month, ...(/^\d{1,2}$/.test(day) ? [day.padStart(2, '0')] : [])];
  return { date: dateOf(parts.join('-')) ?? {}, source: 'month' };
}

/** A date as biblatex types it, to be checked later. */
export function dateOf(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined;
  // "1999--2000" is BibTeX for a range.
  const text = (/^[\d~?%./-]+$/.test(value) ? value : latexText(value)).replace(
    /^(\d{4})\s*[–-]\s*(\d{4})$/,
    '$1/$2',
  );
  const read = parseDate(text);
  return read.fault === undefined ? read.date : { raw: text };
}

/** "05" for `may`, "May." and "5"; like biblatex and Pandoc, no full names. */
function monthOf(text: string): string | undefined {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, '0');
  const index = months.indexOf(text.toLowerCase().replace(/\.$/, ''));
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}
