import { primaryOf } from '../../messages/index.ts';
import { quotationMarks } from './quotation-marks.ts';
import type { Replacement } from './replacement.ts';

type Kind = 'double' | 'single';

/** The quotations that are open at a place of a text, the innermost last. */
class OpenQuotations {
  readonly #open: { readonly kind: Kind; readonly close: string }[] = [];
  readonly #count = { double: 0, single: 0 };

  has(kind: Kind): boolean {
    return this.#count[kind] > 0;
  }

  /** The mark that opens one. */
  open(kind: Kind, lang: string): string {
    const [start, end] = quotationMarks(lang)[kind];
    this.#open.push({ kind, close: withSpace(lang, end) });
    this.#count[kind]++;
    return withSpace(lang, start);
  }

  /** The mark that closes the innermost of a kind, and all within it; of `lang` where none is open. */
  close(kind: Kind, lang: string): string {
    while (this.has(kind)) {
      const last = this.#open.pop()!;
      this.#count[last.kind]--;
      if (last.kind === kind) return last.close;
    }
    return withSpace(lang, quotationMarks(lang)[kind][1]);
  }
}

/** Quotes side by side, with the character before the first and after the last of them. */
interface Quotes {
  readonly index: number;
  readonly signs: string;
  readonly before: string;
  readonly after: string;
}

const opening = /[\s([{<¿¡–—\-/…“‘„‚«‹「『]/u;
const closing = /[\s.,;:!?)\]}>…–—\-/”’»›」』。，、；：！？）।؟،؛۔։՝՜՞՛]/u;
const letter = /[\p{L}\p{N}\p{M}\uFFFC]/u;
const hebrew = /\p{Script=Hebrew}/u;
/** Scripts that part no words: a quote may stand between any two letters. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}]/u;
/** Words without their beginning, by language. */
const shortened: Readonly<Record<string, RegExp>> = {
  en: /^(?:tis|twas|twere|em|til|cause|bout|n)(?![\p{L}\p{N}])/iu,
  nl: /^(?:s|t|n|k|r|m|er|ns)(?![\p{L}\p{N}])/iu,
  af: /^n(?![\p{L}\p{N}])/iu,
};

/**
 * What is shown for the straight quotes and apostrophes of a text. A quote opens or closes by what
 * stands at its sides, and by what has been opened before; where neither says enough ("5' 10""), it
 * stays as it was typed.
 * @param langAt The language at a place of the text: asked in the order of the text.
 * @param isLiteral Whether a place is to stay as it was typed.
 */
export function quotes(
  text: string,
  langAt: (index: number) => string,
  isLiteral: (index: number) => boolean,
): Replacement[] {
  const rows = [...text.matchAll(/["']+/g)]
    .map(({ index, 0: signs }): Quotes => {
      const after = text.codePointAt(index + signs.length);
      return {
        index,
        signs,
        before: lastCharacter(text, index),
        after: after === undefined ? '' : String.fromCodePoint(after),
      };
    })
    .filter(({ index }) => !isLiteral(index));
  const lastClosing = rows.findLast((row) => row.signs.includes("'") && sideOf(row) === 'close');
  const open = new OpenQuotations();
  return rows.flatMap((row) =>
    [...row.signs].flatMap((sign, nth) => {
      const at = row.index + nth;
      const lang = langAt(at);
      const rest = () => text.slice(row.index + row.signs.length, row.index + row.signs.length + 8);
      const shown =
        sign === '"'
          ? doubleQuote(row, lang, open)
          : singleQuote(row, lang, open, { rest, mayOpen: row.index < (lastClosing?.index ?? -1) });
      return shown === undefined ? [] : [{ start: at, end: at + 1, text: shown }];
    }),
  );
}

function doubleQuote(row: Quotes, lang: string, open: OpenQuotations): string | undefined {
  const { before, after } = row;
  const isOpen = open.has('double');
  // Initials of a Hebrew word: צה״ל.
  if (hebrew.test(before) && hebrew.test(after)) return '״';
  switch (sideOf(row)) {
    case 'open':
      return open.open('double', lang);
    case 'close':
      return isOpen || !isDigit(before) ? open.close('double', lang) : undefined;
    case 'either':
      if (isDigit(before) && !isOpen) return undefined;
      return isOpen ? open.close('double', lang) : open.open('double', lang);
    case 'neither':
      // A note's mark may have stood between the space and the quote.
      return isOpen && before !== '' ? open.close('double', lang) : undefined;
  }
}

interface Around {
  /** What stands after. */
  readonly rest: () => string;
  /** Whether the text has a quote after it that may close the quotation. */
  readonly mayOpen: boolean;
}

function singleQuote(
  row: Quotes,
  lang: string,
  open: OpenQuotations,
  { rest, mayOpen }: Around,
): string | undefined {
  const { before, after } = row;
  const isOpen = open.has('single');
  switch (sideOf(row)) {
    case 'open':
      return mayOpen && !isShortened(rest(), lang) ? open.open('single', lang) : '’';
    case 'close':
      if (isOpen) return open.close('single', lang);
      if (hebrew.test(before)) return '׳';
      return isDigit(before) ? undefined : '’';
    case 'either':
      if (hebrew.test(before)) return '׳';
      if (isDigit(before) && isDigit(after)) return undefined;
      if (!unspaced.test(before + after)) return '’';
      return isOpen ? open.close('single', lang) : open.open('single', lang);
    case 'neither':
      return undefined;
  }
}

/** French parts its guillemets from the words by a space that breaks no line. */
/** A mark with the space that a language has within quotations. */
export function withSpace(lang: string, mark: string): string {
  if (!isFrench(lang)) return mark;
  return mark === '«' ? `${mark}${fixedSpace}` : mark === '»' ? `${fixedSpace}${mark}` : mark;
}

/** What quotes do, by the characters at their sides. */
function sideOf({ before, after }: Quotes): 'open' | 'close' | 'either' | 'neither' {
  const mayOpen = (before === '' || opening.test(before)) && after !== '' && !closing.test(after);
  const mayClose = before !== '' && !opening.test(before) && (after === '' || closing.test(after));
  if (mayOpen !== mayClose) return mayOpen ? 'open' : 'close';
  if (before === '' || after === '' || /\s/u.test(before) || /\s/u.test(after)) {
    // A dash at one side, white space at the other.
    const [isWordBefore, isWordAfter] = [/\S/u.test(before), /\S/u.test(after)];
    return isWordBefore === isWordAfter ? 'neither' : isWordBefore ? 'close' : 'open';
  }
  return letter.test(before) || letter.test(after) || mayOpen ? 'either' : 'close';
}

/** "'90s", "'tis". */
function isShortened(rest: string, lang: string): boolean {
  return /^\d\d(?!\d)/.test(rest) || (shortened[primaryOf(lang)]?.test(rest) ?? false);
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}

function lastCharacter(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && end > 1;
  return text.slice(isPair ? end - 2 : Math.max(0, end - 1), end);
}

/** As wide as any, but no line breaks at it; and a narrow one. */
export const fixedSpace = '\u00A0';
export const narrowSpace = '\u202F';

export function isFrench(lang: string): boolean {
  return primaryOf(lang) === 'fr';
}
