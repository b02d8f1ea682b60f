import {
  stemmerOf,
  withoutPrefixes,
  withoutUmlauts,
  type FormsByLanguage,
  type Stemmer,
} from '../shared/forms.ts';

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
    return [...stems(a)].some((stem) => others.has(stem));
  });
}

/** Whether two words are one, but for an umlaut that one of them has as two letters. */
export function areAlikeButForUmlauts(a: string, b: string): boolean {
  return a.length !== b.length && withoutUmlauts(a) === withoutUmlauts(b);
}

/** How much of a word must remain of it: what is shorter begins too many others. */
const rootAtLeast = { letters: 3, share: 0.45 };

/**
 * What forms of a word begin with, in whichever language of the library: the word itself where none
 * has forms of it; then the same of what is left without words that are written together with it,
 * and without umlauts that are typed as two letters.
 */
export function rootsOf(word: string): readonly string[] {
  if (/\d/u.test(word)) return [word];
  const rests = Object.values(table).flatMap((forms) => withoutPrefixes(word, forms));
  const roots = [word, ...(rests.length > 0 ? [shortest(rests)] : [])].map(rootOf);
  return [...new Set([...roots, ...roots.map(withoutUmlauts)])];
}

function rootOf(word: string): string {
  const least = Math.max(rootAtLeast.letters, Math.ceil(word.length * rootAtLeast.share));
  const roots = stemmers
    .flatMap((stems) => [...stems(word)])
    // A stem whose last letter the word writes otherwise begins no other forms: it goes without.
    .map((stem) => (word.startsWith(stem) ? stem : stem.slice(0, -1)))
    .filter((root) => root.length >= least && word.startsWith(root));
  return shortest([word, ...roots]);
}

function shortest(words: readonly string[]): string {
  return words.reduce((a, b) => (b.length < a.length ? b : a));
}
