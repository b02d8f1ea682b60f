import type { Work } from '../article/index.ts';
import { primaryOf, tagIn } from '../messages/index.ts';
import { writingOf } from './writing.ts';

/**
 * The language of a work's reference, where it is another than that of the page around it: the one
 * that its record names; "und-Latn", some language in Latin letters, where the page has others and
 * the record names none. A browser takes fonts, italics and voices by it.
 * @param lang BCP 47 tag of the page.
 */
export function referenceLang({ csl, reference }: Work, lang: string): string | undefined {
  const named = tagIn(csl.language);
  if (named !== undefined) return primaryOf(named) === primaryOf(lang) ? undefined : named;
  const isLatin = new Set([undefined, 'extended', 'vietnamese']).has(writingOf(lang));
  const letters = reference.text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return !isLatin && latin.length > letters.length / 2 ? 'und-Latn' : undefined;
}
