import { stemmerOf, withoutUmlauts, type FormsByLanguage, type Stemmer } from '../shared/forms.ts';

let table: FormsByLanguage = {};
let stemmers: readonly Stemmer[] = [];

/** From now on, forms of words are those of these languages: of the library that is searched. */
export function useForms(forms: FormsByLanguage = {}): void {
  table = forms;
  stemmers = Object.values(forms).map(stemmerOf);
}

/** The forms in use, for the page that a result leads to. */
export function formsInUse(): FormsByLanguage {
  return table;
}

/** Whether the library has a language whose forms of words are known. */
export function hasForms(): boolean {
  return stemmers.length > 0;
}

/** Whether two folded words may be forms of one in a language of the library. */
export function areForms(a: string, b: string): boolean {
  return stemmers.some((stems) => {
    const others = stems(b);
    return stems(a).some((stem) => others.includes(stem));
  });
}

/** Whether two words are one, but for an umlaut that one of them has as two letters. */
export function areAlikeButForUmlauts(a: string, b: string): boolean {
  return a.length !== b.length && withoutUmlauts(a) === withoutUmlauts(b);
}

/**
 * What all forms of a word begin with, in whichever language of the library: the word itself where
 * none has forms of it.
 */
export function rootOf(word: string): string {
  if (/\d/u.test(word)) return word;
  const roots = stemmers.flatMap((stems) => stems(word).map((stem) => beginning(stem, word)));
  return withoutUmlauts(roots.reduce((a, b) => (b.length < a.length ? b : a), word));
}

/** A stem whose last letter the word writes otherwise begins no other forms: it goes without. */
function beginning(stem: string, word: string): string {
  return word.includes(stem) ? stem : stem.slice(0, -1);
}
