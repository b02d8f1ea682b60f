const word = /[\p{L}\p{M}\p{N}]/u;
const mark = /\p{M}/u;
/** Scripts that set no space between words (Unicode, UAX #29 and #14: Han, Kana, South East Asia). */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const katakana = /[\p{Script=Katakana}\u30FC\uFF70]/u;

type Kind = 'other' | 'letter' | 'mark' | 'unspaced' | 'katakana';

/**
 * True where a word can begin or end: before the unit `at` of a text. Letters, marks and digits in
 * a row are one word; an apostrophe and a dash end it. Between letters of scripts without spaces
 * it can do so anywhere, but not within a row of Katakana, and nowhere before a mark.
 */
export function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const after = kindOf(text.codePointAt(at)!);
  if (after === 'other') return true;
  if (after === 'mark') return false;
  const before = kindBefore(text, at);
  if (before === 'other') return true;
  if (after === 'unspaced' || before === 'unspaced') return true;
  return (after === 'katakana') !== (before === 'katakana');
}

/** The kind of the letter before `at`, past its marks. */
function kindBefore(text: string, at: number): Kind {
  let end = at;
  while (end > 0) {
    const isPair = end > 1 && /[\uDC00-\uDFFF]/.test(text.charAt(end - 1));
    const kind = kindOf(text.codePointAt(end - (isPair ? 2 : 1))!);
    if (kind !== 'mark') return kind;
    end -= isPair ? 2 : 1;
  }
  return 'letter';
}

function kindOf(codePoint: number): Kind {
  const known = kinds.get(codePoint);
  if (known !== undefined) return known;
  const letter = String.fromCodePoint(codePoint);
  const kind = mark.test(letter)
    ? 'mark'
    : katakana.test(letter)
      ? 'katakana'
      : unspaced.test(letter)
        ? 'unspaced'
        : word.test(letter)
          ? 'letter'
          : 'other';
  kinds.set(codePoint, kind);
  return kind;
}

/** The kind of every character that was met: there are at most as many as Unicode has. */
const kinds = new Map<number, Kind>();
