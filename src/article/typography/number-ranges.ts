import type { Replacement } from './replacement.ts';

/** Plain, with parts ("3:16", "2.5"), or with its thousands apart ("1,200"). */
const number = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7}(?:[.:]\d{1,7})*`;

/**
 * Two numbers with a hyphen between them that belong to nothing longer: to no word, code, address,
 * fraction, phone number or date, and to no row of more numbers (an ISBN, "2020-12-12").
 */
const pair = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}_\-‐‑–—−/:@#=&?%+~\\^*]|(?<!\p{L})\.)(?<from>${number})-(?<to>${number})` +
    String.raw`(?![\p{L}\p{N}\p{M}_\-‐‑–—−/=@\\^*]|[.:]\d|,\d{3}(?!\d))`,
  'gu',
);

/** The hyphens of a text that stand for "to": "471-499", but not "50-50" or "2009-12". */
export function numberRanges(text: string): Replacement[] {
  return [...text.matchAll(pair)].flatMap(({ index, groups }) => {
    const { from = '', to = '' } = groups ?? {};
    const at = index + from.length;
    return isRange(from, to) ? [{ start: at, end: at + 1, text: '–' }] : [];
  });
}

/** True where the second number is the larger one; it may leave out the first digits of the other. */
export function isRange(from: string, to: string): boolean {
  const [first, second] = [parts(from), parts(to)];
  if (first.length === second.length && first.length > 1) return isLess(first, second);
  const [a = '', b = ''] = [first.at(-1), second.at(-1)];
  if (first.length < second.length || startsWithNought(a) || startsWithNought(b)) return false;
  if (b.length > a.length + 1) return false;
  if (b.length >= a.length) return Number(a) < Number(b);
  if (a.length > 4) return false;
  // "2009-12" may be December 2009.
  if (/^[12]\d{3}$/.test(a) && b.length === 2 && Number(b) <= 12) return false;
  return Number(a) < Number(a.slice(0, -b.length) + b);
}

function parts(number: string): string[] {
  return number.replaceAll(',', '').split(/[.:]/);
}

function startsWithNought(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0');
}

function isLess(first: readonly string[], second: readonly string[]): boolean {
  const at = first.findIndex((part, index) => Number(part) !== Number(second[index]));
  return at >= 0 && Number(first[at]) < Number(second[at]);
}
