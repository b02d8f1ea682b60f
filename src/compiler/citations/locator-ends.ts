/**
 * Locators such as "A.3-4" and "(xv)-(xvii)" on their way through citeproc, which puts an en dash
 * and a plural label only to plain numbers, and some styles a label at all. An end that is none travels as a number with its own
 * signs, spelt in letters, behind it: of a number citeproc leaves letters as they are.
 */
const joins = /(\s*[-–—]\s*|\s*,\s*|\s*&\s*)/u;
const roman = /^[ivxlcdm]+$/iu;

/** Spells the ends that are no plain numbers, where all ends are numbers of some kind. */
export function hideEnds(locator: string): string {
  const parts = locator.split(joins);
  const ends = parts.filter((_, index) => index % 2 === 0);
  if (!ends.every(isEnd) || ends.every(isPlain)) return locator;
  return parts
    .map((part, index) => (index % 2 === 1 ? dashed(part) : isPlain(part) ? part : spelt(part)))
    .join('');
}

/** Puts back what {@link hideEnds} spelt. */
export function showEnds(printed: string): string {
  return printed.replace(speltEnd, (_, letters: string) =>
    (letters.match(/..../g) ?? []).map((four) => String.fromCharCode(codeOf(four))).join(''),
  );
}

/** Keeps words that happen to be what {@link hideEnds} writes from being taken for it. */
export function withoutSpelt(words: string, apart: string): string {
  return words.replace(/1(?=zqx)/gi, `1${apart}`);
}

/** A word with a digit, or a roman numeral, in brackets or not. */
function isEnd(end: string): boolean {
  return /^\S*\d\S*$/u.test(end) || roman.test(unbracketed(end));
}

function isPlain(end: string): boolean {
  return /^\d/.test(end) || roman.test(end);
}

/** Without brackets and marks of emphasis, which are private-use characters here. */
function unbracketed(end: string): string {
  return end.replace(/^[([\uE000-\uE0BF]+|[)\]\uE000-\uE0BF]+$/gu, '');
}

function dashed(join: string): string {
  return join.trim() === '-' ? '–' : join;
}

function spelt(end: string): string {
  const letters = Array.from({ length: end.length }, (_, at) => fourLetters(end.charCodeAt(at)));
  return `1zqx${letters.join('')}xqz`;
}

const speltEnd = /1zqx((?:[a-p]{4})*)xqz/gi;

/** A code unit as hexadecimal digits, written from "a" to "p". */
function fourLetters(code: number): string {
  const digits = code.toString(16).padStart(4, '0');
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

function codeOf(letters: string): number {
  const digits = letters
    .toLowerCase()
    .replace(/./g, (letter) => (letter.charCodeAt(0) - 97).toString(16));
  return parseInt(digits, 16);
}
