/** A number at the beginning of a line that may be that of a note. */
export interface NoteStart {
  readonly value: number;
  /** Where the note's words begin in the line. */
  readonly length: number;
  /** How much the shape says that this is a note: 3 for a raised number, 1 for a bare one. */
  readonly weight: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const starts: readonly (readonly [RegExp, number])[] = [
  [/^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})[.)]?\s*/u, 3],
  [/^\$?\^\{\s*(\d{1,4})\s*\\?\}\$?\s*/u, 3],
  [/^\^(\d{1,4})\^\s*/u, 3],
  [/^<sup>\s*(\d{1,4})\s*<\/sup>\s*/iu, 3],
  [/^\[\^(\d{1,4})\]:?\s*/u, 3],
  [/^\[(\d{1,4})\]:?\s*/u, 2],
  [/^\((\d{1,4})\)\s+/u, 1],
  [/^(\d{1,4})[.)]?\s+(?=[^\s\d])/u, 1],
  [/^(\d{1,4})[.)]\s*(?=\p{L})/u, 1],
  [/^(\d{1,4})(?=["“«„‘'(]?\p{Lu})/u, 1],
  [/^(\d{1,4})$/u, 0.5],
];

/** Reads the number of a note at the beginning of a line, in any of the shapes that converters print. */
export function noteStart(text: string): NoteStart | undefined {
  for (const [pattern, weight] of starts) {
    const [whole, digits] = pattern.exec(text) ?? [];
    if (whole === undefined || digits === undefined) continue;
    const value = numberOf(digits);
    return value > 0 && value < 3000 ? { value, length: whole.length, weight } : undefined;
  }
  return undefined;
}

/** A number in the running text that may be the mark of a note. */
export interface MarkCandidate {
  readonly value: number;
  /** Offsets of the mark, with white space before it. */
  readonly start: number;
  readonly end: number;
  /** 10 for a raised number, down to 1 for a bare one with a space before it. */
  readonly weight: number;
}

const list = String.raw`\d{1,4}(?:\s*[,;]\s*\d{1,4})*`;
const raised = new RegExp(
  [
    String.raw`\s*\$?\^\{\s*(?<tex>${list})\s*\\?\}\$?`,
    String.raw`\s*\^(?<caret>${list})\^`,
    String.raw`\s*<sup>\s*(?<tag>${list})\s*</sup>`,
    String.raw`\s*\[\^?(?<bracket>${list})\](?!\()`,
    String.raw`\s*(?<sign>[${superscripts}]{1,4}(?:[,⸴˒]\s?[${superscripts}]{1,4})*)`,
    String.raw`(?<=(?<before>[\p{L}\d]{0,5}[.,;:!?…'"”’»)\]\p{L}]))(?<space>\s?)(?<bare>\d{1,4}(?:,\s?\d{1,4})*)(?=(?<after>$|[\s.,;:!?)\]”’"'»—–]\s?["“‘'(]?\S?))`,
  ].join('|'),
  'giu',
);

/** Every number of a text that may be the mark of a note, in order; several at one place one by one. */
export function markCandidates(text: string): MarkCandidate[] {
  const found: MarkCandidate[] = [];
  for (const match of text.matchAll(raised)) {
    const { tex, caret, tag, sign, bracket, bare } = match.groups ?? {};
    const digits = tex ?? caret ?? tag ?? sign ?? bracket ?? bare ?? '';
    const weight = bare === undefined ? (bracket === undefined ? 10 : 6) : bareWeight(match.groups);
    if (weight <= 0) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    for (const each of digits.split(/[,;⸴˒]\s*/)) {
      const value = numberOf(each.trim());
      if (value > 0 && value < 3000) found.push({ value, ...place, weight });
    }
  }
  return found;
}

/** How much bare digits look like a mark, by what stands before and after them. */
function bareWeight({
  before = '',
  space = '',
  after = '',
}: Readonly<Record<string, string | undefined>> = {}): number {
  const sign = before.at(-1) ?? '';
  const isLetter = /\p{L}/u.test(sign);
  // "in 1994.2" may be a mark, "13.2" and "3,5" are numbers.
  const number = /(\d+)[.,;:]$/u.exec(before)?.[1];
  if (number !== undefined && space === '' && !/^(?:1\d|20)\d\d$/.test(number)) return 0;
  const afterDigit = number === undefined ? 1 : 0.5;
  if (/^[.,]\d/.test(after)) return 0;
  if (space === '') return isLetter ? 1.5 : 3 * afterDigit;
  if (isLetter) return 0;
  const next = after.trim();
  if (/^[.!?…”"’']/u.test(sign)) return /^["“‘'(]?\p{Ll}/u.test(next) ? 0 : 1.2 * afterDigit;
  return /^\p{Lu}/u.test(next) ? 0 : afterDigit;
}

function numberOf(digits: string): number {
  return Number([...digits].map((digit) => digitOf(digit)).join(''));
}

function digitOf(digit: string): string {
  const raisedAt = superscripts.indexOf(digit);
  return raisedAt >= 0 ? String(raisedAt) : digit;
}

/** A number as superscript digits. */
export function superscript(value: number): string {
  return [...String(value)].map((digit) => superscripts[Number(digit)] ?? digit).join('');
}
