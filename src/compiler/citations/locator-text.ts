import { localeTerm } from './locale-terms.ts';
import { localeFor } from './locales.ts';
import { showForms } from './term-forms.ts';
import type { LocatorPart } from '../markdown/locator.ts';

/** Where the form that readers of English know best is not the locale's. */
const english = new Map<string, readonly [one: string, many: string]>([
  ['chapter', ['ch.', 'chs.']],
]);

/**
 * The parts of a work that a citation names, as readers are told them wherever they are told:
 * "ch. 2", "vol. 2, pp. 3–5", "s.v. lux". The terms are the short ones of the CSL locale.
 * @param lang BCP 47 tag of the article.
 */
export function printLocators(parts: readonly LocatorPart[], lang: string): string {
  return parts.map((part) => printPart(part, lang)).join(', ');
}

function printPart({ label, locator, term: typed = '' }: LocatorPart, lang: string): string {
  const numbers = locator.replace(/(?<=\p{N})\s?-\s?(?=\p{N})/gu, '–');
  // CSL leaves the term of a timestamp blank: then it is the author's.
  const term = termOf(label, lang, isPlural(locator)) || typed;
  return term === '' ? numbers : showForms(`${term} ${numbers}`);
}

const terms = new Map<string, string>();

function termOf(label: string, lang: string, plural: boolean): string {
  const own = localeFor(lang).startsWith('en') ? english.get(label) : undefined;
  if (own) return own[plural ? 1 : 0];
  const name = JSON.stringify([localeFor(lang), label, plural]);
  // Any label is a name of a term; one that the locale does not have is printed as it is.
  const term = terms.get(name) ?? localeTerm(label, lang, 'short', plural) ?? label;
  terms.set(name, term);
  return term;
}

const several = /(?:\p{N}\p{L}?|\b[ivxlcdm]+)[)\]]?\s*[-–—,&]\s*[([]?(?:\p{N}|[ivxlcdm]+\b)/iu;

function isPlural(locator: string): boolean {
  return several.test(locator);
}
