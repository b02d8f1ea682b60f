import { type CslDate, type CslItem, type CslName, knownNames } from '../../article/index.ts';
import { withoutCslMarkup } from '../../compiler/index.ts';
import { oneLine } from '../safe-text.ts';

/** A date in numbers, as far as it is known. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** First date of a CSL date; nothing where it has no year in numbers. */
export function plainDate(date: CslDate | undefined): PlainDate | undefined {
  const parts = date?.['date-parts']?.[0]?.map(Number) ?? rawParts(date);
  const [year, month, day] = parts;
  if (year === undefined || !Number.isInteger(year) || year === 0) return undefined;
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return { year };
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return { year, month };
  return { year, month, day };
}

/**
 * `2020`, `2020-12` or `2020-12-18`; `separator` may be another. ISO 8601 has a year 0, so that
 * the year -380 of CSL-JSON, 380 BC, is `-0379`.
 */
export function isoDate({ year, month, day }: PlainDate, separator = '-'): string {
  const counted = year < 0 ? year + 1 : year;
  const digits = String(Math.abs(counted)).padStart(4, '0');
  return [`${counted < 0 ? '-' : ''}${digits}`, ...[month, day].filter(isNumber).map(two)].join(
    separator,
  );
}

/** A string or number field of an item as one line of plain words; nothing where it is empty. */
export function field(item: CslItem, name: string): string | undefined {
  const value = item[name];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return oneLine(withoutCslMarkup(String(value))) || undefined;
}

/** Names of a role (`author`, `editor`, …) that say something, without "and others". */
export function namesOf(item: CslItem, role: string): CslName[] {
  const value = item[role];
  return Array.isArray(value) ? knownNames(value).filter(isName) : [];
}

/** Parts of a personal name with its particles in place, or the name of an institution. */
export function nameParts(
  name: CslName,
): { readonly family: string; readonly given?: string; readonly suffix?: string } | string {
  if (!name.family?.trim()) return oneLine(name.literal ?? name.given ?? '');
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = oneLine([particle, name.family].filter(Boolean).join(' '));
  const given = oneLine(name.given ?? '');
  const suffix = oneLine(name.suffix ?? '');
  if (!given && !suffix) return { family };
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

/** "Anna Maria van der Berg". */
export function naturalName(name: CslName): string {
  const parts = nameParts(name);
  if (typeof parts === 'string') return parts;
  return [parts.given, parts.family, parts.suffix].filter(Boolean).join(' ');
}

/** First and last page of "471–499" or "471-99"; nothing for lists such as "3, 7". */
export function pageRange(
  pages: string | undefined,
): { readonly first: string; readonly last?: string } | undefined {
  const match = /^\s*(\w+)\s*(?:[-–—‐‑]{1,2}\s*(\w+)\s*)?$/u.exec(pages ?? '');
  if (!match?.[1]) return undefined;
  return { first: match[1], ...(match[2] !== undefined && { last: match[2] }) };
}

/** Bare DOI without a resolver's address. */
export function bareDoi(doi: string | undefined): string | undefined {
  const bare = doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return bare !== undefined && /^10\.\S+\/\S+$/.test(bare) ? bare : undefined;
}

/** Address that resolves a DOI. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

function rawParts(date: CslDate | undefined): number[] {
  const match = /^\s*(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(
    date?.raw ?? date?.literal ?? '',
  );
  return match ? match.slice(1).filter(Boolean).map(Number) : [];
}

function isName(value: unknown): value is CslName {
  if (typeof value !== 'object' || value === null) return false;
  return ['family', 'given', 'literal'].some(
    (part) => part in value && String(Reflect.get(value, part)).trim() !== '',
  );
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
