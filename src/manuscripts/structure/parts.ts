import { monthNames } from './months.ts';
import { type Quoted, type Span, addressSpans, italicSpans, quotedSpans } from './spans.ts';
import type { TypedText } from './typed-text.ts';

/** A paragraph of a note with what stands out in it. */
export interface Scanned {
  readonly text: string;
  readonly italic: readonly boolean[];
  readonly quoted: readonly Quoted[];
  readonly italics: readonly Span[];
  readonly addresses: readonly Span[];
}

/** Finds quotations, emphasis and addresses in a paragraph. */
export function scan({ text, italic }: Pick<TypedText, 'text' | 'italic'>): Scanned {
  const addresses = addressSpans(text);
  const isFree = ({ from }: Span) => !addresses.some((span) => span.from <= from && from < span.to);
  const quoted = quotedSpans(text).filter(isFree);
  // Emphasis within a quotation belongs to the title that is quoted.
  const italics = italicSpans(text, italic).filter(
    ({ from, to }) => !quoted.some((span) => span.from <= from && to <= span.to),
  );
  return { text, italic, quoted, italics, addresses };
}

/** Abbreviations whose stop ends no sentence. */
const abbreviations = new Set(
  (
    'vol vols no nos nr p pp f ff fn n nn ed eds edn trans transl rev ser cf vgl s u a z b bd bde jg h hg hrsg ' +
    'aufl art arts sec secs ch chap par para dr prof mr mrs ms st jr sr jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec vs al etc e.g i.e op cit loc ibid dept univ inc ltd co corp u.s u.k u.n fig dept ' +
    'gen col rep sen hon t janv févr juil août déc'
  ).split(' '),
);

/**
 * Cuts a paragraph where one reference can end and another begin: at the ends of sentences and at
 * semicolons, outside of quotation marks, brackets and addresses. Parts have no space around them.
 */
export function partsOf({ text, italic, quoted, addresses }: Scanned): Span[] {
  const skip = new Map([...quoted, ...addresses].map(({ from, to }) => [from, to] as const));
  const cuts: number[] = [];
  const closing = bracketEnds(text);
  for (let at = 0; at < text.length; at++) {
    const to = skip.get(at) ?? closing.get(at);
    if (to !== undefined) {
      // The stop of a sentence may stand within the marks that close it.
      if (/[.?!]/.test(text.charAt(to - 2)) && startsSentence(text, to)) cuts.push(to);
      at = to - 1;
      continue;
    }
    const char = text.charAt(at);
    const isItalic = italic[at] === true && italic[at + 1] === true;
    if (char === ';' && /\s/.test(text.charAt(at + 1))) cuts.push(at + 1);
    else if (isItalic) continue;
    else if (/[.?!]/.test(char) && startsSentence(text, at + 1) && !isAbbreviated(text, at))
      cuts.push(at + 1);
  }
  const starts = [0, ...cuts];
  return starts
    .map((from, n) => trimmed(text, { from, to: cuts[n] ?? text.length }))
    .filter(({ from, to }) => to > from);
}

/** No remark in brackets is longer; an opening one without its end is no bracket. */
const longestBracket = 400;

/** Where outer brackets end, by where they begin. One pass. */
function bracketEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '(' || char === '[') open.push(at);
    else if ((char === ')' || char === ']') && open.length > 0) {
      const from = open.pop()!;
      if (open.length === 0 && at - from <= longestBracket) ends.set(from, at + 1);
    }
  }
  return ends;
}

function startsSentence(text: string, at: number): boolean {
  return /^\s+["“‘„«»'(]?[\p{Lu}\d]/u.test(text.slice(at, at + 6));
}

function isAbbreviated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  if (text.charAt(at) !== '.') return false;
  // "J." is an initial, "3. Aufl." and "12. Mai" are ordinals.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return true;
  if (/(?:^|[\s(,])\d{1,2}$/.test(before)) return isOrdinal(text.slice(at + 1, at + 20));
  return abbreviations.has(word.toLowerCase());
}

/** "12. Mai", "3. Aufl.", "2. erweiterte Auflage" */
function isOrdinal(after: string): boolean {
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1];
  if (next === undefined) return false;
  return /^(?:\p{Ll}|Aufl|Ausg|Jahrg|Jg)/u.test(next) || monthNames('en').has(next.toLowerCase());
}

/** A span without white space at its ends. */
export function trimmed(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { from: start, to: end };
}
