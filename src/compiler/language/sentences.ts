import { isAbbreviation } from './abbreviations.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits running text into sentences, as offsets `[start, end)` that cover the whole text
 * (Unicode UAX #29, tailored to `lang`), joined again where the break is a false one: after an
 * initial ("J. Maresca"), an abbreviation of the language ("Vol. 1", "z. B."), before a lower-case
 * letter, or within a bracket that follows without a space ("Wow!(Doe, 2020)").
 */
export function sentences(text: string, lang: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const last = found.at(-1);
    const before = text.slice(Math.max(last?.start ?? 0, index - longestAbbreviation), index);
    if (last && falseBreak(before, segment, lang)) last.end = index + segment.length;
    else found.push({ start: index, end: index + segment.length });
  }
  return found;
}

/** Characters that are kept on either side of a mark in a sentence that never seems to end. */
const mostAround = 500;

/**
 * The sentence of `text` that a mark at `offset` belongs to, of those in `ranges`: a mark after
 * the full stop belongs to the sentence before it. Of a sentence that runs over pages only the
 * words around the mark are given.
 */
export function sentenceIn(
  text: string,
  ranges: readonly { start: number; end: number }[],
  offset: number,
): string {
  const range = ranges.find(({ end }) => offset <= end) ?? ranges.at(-1);
  const { start, end } = range ?? { start: 0, end: text.length };
  if (end - start <= 2 * mostAround) return text.slice(start, end).trim();
  const before = text.slice(Math.max(start, offset - mostAround), offset);
  const after = text.slice(offset, Math.min(end, offset + mostAround));
  return [
    before.length < offset - start ? before.replace(/^\S*/u, '…') : before.trimStart(),
    after.length < end - offset ? after.replace(/\S*$/u, '…') : after.trimEnd(),
  ].join('');
}

const longestAbbreviation = 20;

/** A short name before a number that is no year: "Gen. 4", "1 Cor. 13". */
const named = /(?:^|[\s(["'“‘])\p{Lu}\p{L}{0,5}\.\s+$/u;
const number = /^\d{1,3}(?!\d)/;

const lastWord = /(?:^|[\s(["'“‘„«])([\p{L}\p{M}][\p{L}\p{M}.-]*\.)\s+$/u;
/** "d. h.": a word and the one letter before it. */
const lastTwo = /(?:^|[\s(["'“‘„«])(\p{L}\.)\s([\p{L}\p{M}]+\.)\s+$/u;

/** Languages that write "3." for "third". */
const withOrdinals = /^(?:cs|da|de|et|fi|hr|hu|lv|nb|nn|no|pl|sk|sl|sr)\b/;
const ordinal = /(?:^|\s)\d{1,2}\.\s+$/;

function falseBreak(before: string, after: string, lang: string): boolean {
  if (/^\p{Ll}/u.test(after) || /\p{Ps}$/u.test(before)) return true;
  if (number.test(after) && named.test(before)) return true;
  if (withOrdinals.test(lang) && ordinal.test(before)) return true;
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  const isKnown = (short: string): boolean => isAbbreviation(short, lang, /^\p{N}/u.test(after));
  const two = lastTwo.exec(before);
  return /^\p{Lu}\.$/u.test(word) || isKnown(word) || (two !== null && isKnown(two[1]! + two[2]!));
}

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    const [supported] = Intl.Segmenter.supportedLocalesOf(lang);
    found = new Intl.Segmenter(supported ?? 'en', { granularity: 'sentence' });
    segmenters.set(lang, found);
  }
  return found;
}
