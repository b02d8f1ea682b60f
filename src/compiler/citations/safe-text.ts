import CSL from 'citeproc';
import { hideEnds, showEnds, withoutSpelt } from './locator-ends.ts';
import { strikeTags } from './marks.ts';
import { showForms } from './term-forms.ts';

/**
 * Text on its way through citeproc, which writes HTML: `<`, `>` and `&` that are not markup
 * travel as private-use characters, which no style reacts to, and come back as entities. So
 * nothing in a bibliography can become an element, whatever citeproc does with it.
 */

const ampersand = '\uE012';
const straightQuote = '\uE014';
/** A straight quotation mark that stands before the letter before it. */
const quoteBefore = '\uE016';
const guarded = new Map([
  ['<', '\uE010'],
  ['>', '\uE011'],
  ['&', ampersand],
]);
const entities = new Map([
  ['\uE010', '&lt;'],
  ['\uE011', '&gt;'],
  ['\uE012', '&amp;'],
  [straightQuote, '"'],
]);

/** Signs such as "²" and "™": citeproc would print a raised "2" and "TM", other letters. */
const raised = new Map(
  Object.keys(CSL.SUPERSCRIPTS).map((sign, index) => [sign, String.fromCharCode(0xe030 + index)]),
);
const raisedSigns = new RegExp(`[${[...raised.keys()].join('')}]`, 'g');
const asTyped = new Map([...raised].map(([sign, guard]) => [guard, sign]));

/** Makes a word another word, and is gone once it is printed. */
export const nothing = '\uE015';
/** citeproc's own words for what it cannot print. An author's are not taken for them. */
const placeholderStart = /\[(?=NO_PRINTED_FORM|CSL STYLE ERROR)/g;

/** Marks around the words of one cited item, put in by the engine and taken out by `wrap.ts`. */
export const itemStart = '\uE020';
export const itemEnd = '\uE021';

// The inline markup of CSL-JSON (citeproc-js manual, "HTML-like formatting tags").
const tag =
  /<(\/?)(i|b|sup|sub|sc|span)(?:\s+style="font-variant:\s*small-caps;?"|\s+class="no(?:case|decor)")?\s*>/gi;

/**
 * Guards a field of a work, a prefix or a suffix. The markup of CSL-JSON stays where it is
 * balanced; control characters go; runs of white space become one space.
 */
export function guard(text: string): string {
  return guardMarked(text.replace(/[\uE000-\uE0DF]/g, '\uFFFD'));
}

/** {@link guard} for words that may hold marks of `marks.ts`. */
function guardMarked(text: string): string {
  const printable = text
    .replace(/[\uE000-\uE0C1]/g, '\uFFFD')
    .replace(/[ \t\r\n\f\v]+/g, ' ')
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u001F\u007F]/g, '')
    .replace(placeholderStart, `[${nothing}`);
  const clean = withoutSpelt(printable, nothing);
  const kept = balancedTags(clean);
  // Beside typographic ones, straight quotation marks are meant: citeproc would turn them.
  const straight = /[’‘“”]/.test(clean);
  let result = '';
  let from = 0;
  for (const { start, end } of kept) {
    result += guardCharacters(clean.slice(from, start), straight) + clean.slice(start, end);
    from = end;
  }
  result += guardCharacters(clean.slice(from), straight);
  // citeproc keeps names in plain objects, where "valueOf" is there before anybody comes.
  return result in Object.prototype ? result + nothing : result;
}

/** {@link guard} for an author's own words in the text: quotation marks stay as typed there. */
export function guardWords(text: string): string {
  return guardMarked(text)
    .split(/(<[^<>]*>)/)
    .map((part) =>
      part.startsWith('<') ? part : part.replaceAll('"', straightQuote).replaceAll("'", apostrophe),
    )
    .join('');
}

/** {@link guard} for a field in which citeproc reads "&" as joining numbers; it escapes it. */
export function guardNumbers(text: string): string {
  return guard(text).replaceAll(ampersand, '&');
}

/**
 * {@link guard} for a locator, in which citeproc reads "&" as joining numbers (and escapes it) and
 * knows no markup: its tags travel as private-use characters too.
 */
export function guardLocator(text: string): string {
  const numbers = guardMarked(text)
    .replaceAll(ampersand, '&')
    .replace(/<(\/?)(i|b|sup|sub)>/g, (_, slash: string, name: string) =>
      String.fromCodePoint(firstTag + 2 * locatorTags.indexOf(name) + (slash === '' ? 0 : 1)),
    )
    .replace(/<[^<>]*>/g, '');
  return hideEnds(numbers);
}

const locatorTags = ['i', 'b', 'sup', 'sub'];
const firstTag = 0xe018;

function tagOf(char: string): string {
  const at = char.charCodeAt(0) - firstTag;
  return `<${at % 2 === 0 ? '' : '/'}${locatorTags[at >> 1] ?? ''}>`;
}

/** Keeps apostrophes within words straight on their way through citeproc, which curls them. */
export function guardApostrophes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, apostrophe);
}

const apostrophe = '\uE013';

/**
 * Keeps the letters of "Example.org" and "the e-Book" as they are on their way through citeproc,
 * whose title case takes what stands beside a stop or hyphen for a word of its own. In CSL a
 * word ends at white space, and only words without a capital get one.
 * @see CSL 1.0.2, "Title Case Conversion"
 */
export function guardCapitals(title: string): string {
  return freeCapitals(title.replace(/(?<=\p{L}\.)(?=\p{Ll})|(?<=\s)(?=\p{Ll}-\p{Lu})/gu, nothing));
}

/**
 * Puts a guarded quotation mark behind the first letter of its word where title case may want that
 * letter large: citeproc would take the mark for the letter. Small words get a capital only at the
 * ends of a title and after a colon or the like.
 */
function freeCapitals(title: string): string {
  return title.replace(wordInQuotes, (typed, first: string, rest: string, at: number) => {
    // "ß" has a capital of two letters.
    if (first.toUpperCase().length !== 1) return typed;
    const isWithin = /[^:?!\s]\s?$/.test(title.slice(Math.max(0, at - 2), at));
    const isLast = !/[\p{L}\p{N}]/u.test(title.slice(at + typed.length));
    if (smallWords.has(first + rest) && isWithin && !isLast) return typed;
    return `${first}${quoteBefore}${rest}`;
  });
}

const wordInQuotes = new RegExp(
  `(?<=^|[\\s([\\u2013\\u2014-])${straightQuote}(\\p{Ll})(\\p{Ll}+)(?!\\p{L})`,
  'gu',
);
const smallWords = new Set(CSL.SKIP_WORDS);

/** Turns guarded characters in finished HTML into entities, and citeproc's numeric ones too. */
export function unguard(html: string): string {
  return showForms(unguardTerm(html));
}

/** {@link unguard} for a term that may yet stand beside a number (`term-forms.ts`). */
export function unguardTerm(html: string): string {
  return showEnds(html)
    .replace(beforeLetter, '"$1')
    .replace(/[\uE010-\uE012\uE014]/g, (char) => entities.get(char) ?? char)
    .replace(/[\uE030-\uE0BF]/g, (char) => asTyped.get(char) ?? char)
    .replace(/[\uE018-\uE01F]/g, tagOf)
    .replace(/[\uE0C4\uE0C5]/g, (mark) => strikeTags.get(mark) ?? mark)
    .replaceAll(nothing, '')
    .replaceAll(apostrophe, "'")
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;');
}

const beforeLetter = new RegExp(`(\\p{L})${quoteBefore}`, 'gu');

/** Keeps signs such as "º" in the terms of a locale as they are; see {@link unguard}. */
export function guardRaised(text: string): string {
  return text.replace(raisedSigns, (char) => raised.get(char) ?? char);
}

function guardCharacters(text: string, quotes: boolean): string {
  const safe = guardRaised(text.replace(/[<>&]/g, (char) => guarded.get(char) ?? char));
  return quotes ? safe.replaceAll('"', straightQuote) : safe;
}

function balancedTags(text: string): { start: number; end: number }[] {
  const open: { name: string; start: number; end: number }[] = [];
  const kept: { start: number; end: number }[] = [];
  for (const match of text.matchAll(tag)) {
    const name = match[2]!.toLowerCase();
    const place = { start: match.index, end: match.index + match[0].length };
    const plain = match[0].length === name.length + 2 + match[1]!.length;
    if (match[1] === '/') {
      const last = open.at(-1);
      if (last?.name === name && plain) {
        open.pop();
        kept.push(last, place);
      }
    } else if ((name === 'span') !== plain) {
      open.push({ name, ...place });
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
