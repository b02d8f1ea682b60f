import { termAt, type LocatorTerms } from './locator-terms.ts';

const roman = '(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})';
const romans = new RegExp(`^[([]?${roman}[)\\]]?(?:[-–—][([]?${roman}[)\\]]?)?$`, 'iu');
const following = /^\s(?:f|ff|sq|sqq|et seq)\.?(?=$|[\s,;])/u;

/** How much of `text` (after a term) belongs to the locator; 0 where nothing can. */
export function locatorLength(text: string, label: string, terms: LocatorTerms): number {
  if (label === 'sub-verbo') {
    const words = /^\s*[^,;]+/u.exec(text)?.[0] ?? '';
    return words.trim() === '' ? 0 : words.length;
  }
  return wordsLength(text, terms, (word) => isNumber(word) || lone(word, label));
}

/** A part or figure may have a letter for a number: "app. B". */
function lone(word: string, label: string): boolean {
  return label !== 'page' && /^\p{Lu}$/u.test(word);
}

/** Without a term only a first word that is plainly a number makes a locator. */
export function bareLength(text: string, terms: LocatorTerms): number {
  const first = /^[^\s,;]+/u.exec(text)?.[0] ?? '';
  if (/^[([]?\p{N}/u.test(first)) return wordsLength(text, terms, isNumber);
  if (!romans.test(first)) return 0;
  const after = text.slice(first.length);
  return after === '' || /^\s*[,;]/u.test(after) ? wordsLength(text, terms, isNumber) : 0;
}

/** True for what holds a digit, and for a roman numeral. */
export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || romans.test(word);
}

function wordsLength(text: string, terms: LocatorTerms, fits: (word: string) => boolean): number {
  const word = /(\s*)([^\s,;]+)/uy;
  let end = 0;
  for (;;) {
    word.lastIndex = end;
    if (end > 0) {
      const join = /\s*,\s*|\s*&(?:amp;)?\s*|\s+[-–—]\s+|\s*/uy;
      join.lastIndex = end;
      word.lastIndex = end + (join.exec(text)?.[0].length ?? 0);
      if (word.lastIndex === end) return end;
      const spaceOnly = text.slice(end, word.lastIndex).trim() === '';
      if (spaceOnly) {
        const tail = following.exec(text.slice(end));
        return end + (tail?.[0].length ?? 0);
      }
    }
    const start = word.lastIndex;
    const found = word.exec(text)?.[2];
    if (found === undefined || (end > 0 && beginsAnother(text.slice(start), terms))) return end;
    const bare = found.replace(/[.:!?]+$/u, '');
    if (!fits(bare)) return end;
    end = word.lastIndex - (found.length - bare.length);
  }
}

/** True for a locator with a term of its own: the "S. 3" of "Bd. 2, S. 3". */
function beginsAnother(text: string, terms: LocatorTerms): boolean {
  const term = termAt(text, terms);
  const next = term && /^\s*([^\s,;]+)/u.exec(text.slice(term.length))?.[1];
  return next !== undefined && isNumber(next.replace(/[.:!?]+$/u, ''));
}
