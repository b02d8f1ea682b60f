import type { CslDate } from '../../article/index.ts';

/** A date that can be used, or why not; `date` is then what was typed, to be printed so. */
export interface CheckedDate {
  readonly date: CslDate;
  readonly fault?: string;
}

/**
 * Checks a CSL date and reads its `raw` form. A date that cannot be becomes its own text, so
 * that nothing prints "NaN" or another day.
 */
export function checkDate(date: CslDate): CheckedDate {
  const { 'date-parts': parts, raw, ...rest } = date;
  if (parts === undefined) return raw === undefined ? { date } : parseDate(raw, rest);
  const typed = parts
    .map((part) => part.map((number, index) => pad(number, index)).join('-'))
    .join('/');
  const given = parts.map((part) => part.filter((value) => value !== '').map(toNumber));
  const season = seasonOf(given);
  const numbers = season === undefined ? given : [given[0]!.slice(0, 1)];
  const fault = numbers.map(datePartsFault).find((text) => text !== undefined);
  if (fault !== undefined) {
    return {
      date: { ...rest, literal: date.literal ?? raw ?? typed },
      fault: `"${typed}" (${fault})`,
    };
  }
  return {
    date: { ...rest, 'date-parts': numbers, ...(season !== undefined && { season }) },
  };
}

/** Seasons as months 21 to 24 (ISO 8601-2, EDTF), which citeproc prints from a field of their own. */
function seasonOf(parts: readonly (readonly number[])[]): number | undefined {
  const [[, month, day] = [], end] = parts;
  if (month === undefined || day !== undefined || end !== undefined) return undefined;
  return month >= 21 && month <= 24 ? month - 20 : undefined;
}

/**
 * Reads a date as bibliographies type it: `2020`, `2020-05`, `2020-05-17`, two of them joined
 * by "/", with `~` or `?` for uncertain ones (BibLaTeX, ISO 8601-2). Other words ("in press")
 * are kept as they are, which is no fault as long as they hold no digits. The year 0000 is
 * 1 BC, -0001 is 2 BC (ISO 8601); CSL-JSON counts without a year 0.
 */
export function parseDate(text: string, rest: CslDate = {}): CheckedDate {
  const typed = text.trim();
  const ends = typed.split('/');
  const parts = ends.map(parsePoint);
  const literal = { date: { ...rest, literal: typed } };
  if (typed === '' || ends.length > 2 || parts.some((part) => part === undefined)) {
    return /\d/.test(typed) ? { ...literal, fault: `"${typed}" (not a date)` } : literal;
  }
  const known = parts.filter((part) => part !== undefined);
  const fault = known
    .map((part) => (part.numbers.length > 0 ? datePartsFault(part.numbers) : undefined))
    .find((reason) => reason !== undefined);
  if (fault !== undefined) return { ...literal, fault: `"${typed}" (${fault})` };
  const numbers = known.map((part) => part.numbers);
  if (numbers[0]?.length === 0) return literal;
  const season = known[0]?.season;
  if (season !== undefined && known.length > 1) {
    return { ...literal, fault: `"${typed}" (styles print no range of seasons)` };
  }
  return {
    date: {
      ...rest,
      // An open end ("2019/") is written as CSL does: [[2019], [0]].
      'date-parts': numbers.map((part) => (part.length === 0 ? [0] : part)),
      ...(season !== undefined && { season }),
      ...(/[~?%]/.test(typed) && { circa: true }),
    },
  };
}

/** Year (as CSL-JSON counts), month and day of one end of a date; without numbers it is open. */
export function parsePoint(text: string): { numbers: number[]; season?: number } | undefined {
  const point = text.trim().replace(/[~?%]$/, '');
  if (point === '' || point === '..') return { numbers: [] };
  const far = /^y(-?\d{5,7})$/i.exec(point);
  if (far) return { numbers: [astronomical(Number(far[1]))] };
  const match = /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.Z+-]*)?)?)?$/.exec(point);
  if (!match) return undefined;
  const numbers = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? astronomical(Number(part)) : Number(part)));
  const month = numbers[1];
  // ISO 8601-2 writes seasons as months 21 to 24.
  if (month !== undefined && month >= 21 && month <= 24 && numbers.length === 2) {
    return { numbers: numbers.slice(0, 1), season: month - 20 };
  }
  return { numbers };
}

/** A year counted with a year 0 as CSL-JSON has it, where -1 is 1 BC. */
function astronomical(year: number): number {
  return year > 0 ? year : year - 1;
}

/** Why `[year, month, day]` is no date; nothing where it is one. */
export function datePartsFault(parts: readonly number[]): string | undefined {
  const [year, month, day] = parts;
  if (year === undefined || parts.length > 3) return 'expected year, month, day';
  if (parts.some((part) => !Number.isInteger(part))) return 'not a number';
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day === undefined) return undefined;
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day < 1 || day > last ? `there is no day ${day} in that month` : undefined;
}

function toNumber(value: number | string): number {
  return typeof value === 'number' ? value : /^\s*-?\d+\s*$/.test(value) ? Number(value) : NaN;
}

function pad(value: number | string, index: number): string {
  return index === 0 ? String(value) : String(value).padStart(2, '0');
}
