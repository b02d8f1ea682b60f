import { bareLength, locatorLength } from './locator-length.ts';
import { numberWithinAt, termAt, termsOf, type LocatorTerms } from './locator-terms.ts';

/** A locator as CSL knows it, cut from the words after a citation key. */
export interface Located {
  /** CSL term: `page`, `chapter`, … */
  readonly label?: string;
  /** The term of the label as typed, if one is. */
  readonly term?: string;
  readonly locator?: string;
  /** The remaining words, with the punctuation that leads to them. */
  readonly suffix: string;
  /** The term that is followed by nothing that can be a locator. */
  readonly odd?: string;
}

/**
 * Splits the words after a citation key into locator and suffix by Pandoc's rules: an optional
 * comma of any script, a term of CSL (English, German, French, Spanish or of the article's
 * language; none means page), then words that hold digits or are roman numerals. `{…}` forces what it encloses to be
 * the locator, `{}` that there is none. Emphasis around a whole locator is kept around its number.
 *
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function splitLocator(typed: string, terms: LocatorTerms = termsOf('en')): Located {
  const text = typed.replace(/\s+/gu, ' ').trimEnd();
  const lead = /^\s*[,،，、]?\s*/u.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  return (
    inBraces(rest, terms) ??
    emphasised(rest, terms) ??
    numberWithin(rest) ??
    afterTerm(rest, text, terms) ??
    withoutTerm(rest, terms) ?? { suffix: text }
  );
}

/** `{chap. 3} and more` */
function inBraces(rest: string, terms: LocatorTerms): Located | undefined {
  const forced = rest.startsWith('{') ? enclosed(rest) : undefined;
  if (forced === undefined) return undefined;
  const suffix = rest.slice(forced.length + 2);
  const inner = forced.trim();
  if (inner === '') return { suffix };
  const term = termAt(inner, terms);
  const words = term ? inner.slice(term.length).trim() : inner;
  if (term && words !== '') return { label: term.label, term: term.typed, locator: words, suffix };
  return { label: 'page', locator: inner, suffix };
}

/** `*p. 3*, and more`: the marks are put around the number. */
function emphasised(rest: string, terms: LocatorTerms): Located | undefined {
  const [whole = '', mark = '', words = ''] =
    /^(\*{1,3}|_{1,3})(?![\s*_])([^*_]*[^\s*_])\1(?![*_\p{L}\p{N}])/u.exec(rest) ?? [];
  if (whole === '') return undefined;
  const { locator, suffix, ...found } = splitLocator(words, terms);
  if (locator === undefined || suffix !== '') return undefined;
  return { ...found, locator: mark + locator + mark, suffix: rest.slice(whole.length) };
}

/** `chap. 3, and more`; a short term with nothing that can be a locator is odd. */
function afterTerm(rest: string, text: string, terms: LocatorTerms): Located | undefined {
  const term = termAt(rest, terms);
  if (!term) return undefined;
  const length = locatorLength(rest.slice(term.length), term.label, terms);
  if (length === 0) return { suffix: text, ...(term.abbreviated && { odd: term.typed }) };
  const locator = rest.slice(term.length, term.length + length).trim();
  const suffix = rest.slice(term.length + length);
  const odd = isHuge(locator) && { odd: term.typed };
  return { label: term.label, term: term.typed, locator, suffix, ...odd };
}

/** `第3页`, `3頁` */
function numberWithin(rest: string): Located | undefined {
  const found = numberWithinAt(rest);
  return found && { label: found.label, locator: found.locator, suffix: rest.slice(found.length) };
}

/** `3, and more` */
function withoutTerm(rest: string, terms: LocatorTerms): Located | undefined {
  const length = bareLength(rest, terms);
  if (length === 0) return undefined;
  const locator = rest.slice(0, length).trim();
  const odd = isHuge(locator) && { odd: locator };
  return { label: 'page', locator, suffix: rest.slice(length), ...odd };
}

/** One part of a work that a citation names. */
export interface LocatorPart {
  /** CSL term. */
  readonly label: string;
  /** The term as typed, for a label that has no term in a language ("time"). */
  readonly term?: string;
  readonly locator: string;
}

/** More is no locator that anybody looks up; keeps the time in proportion to the text. */
const mostParts = 8;

/**
 * All parts that a citation names: its locator, and what follows with terms of its own, within
 * it or in the suffix, as in "vol. 2, p. 3".
 */
export function locatorParts(
  label: string,
  locator: string,
  suffix: string,
  { lang = 'en', term }: { readonly lang?: string; readonly term?: string | undefined } = {},
): LocatorPart[] {
  const terms = termsOf(lang);
  const [first = '', ...within] = locator.split(/,\s*(?=[^\s\d])/u);
  const parts: LocatorPart[] = [{ label, locator: first, ...(term !== undefined && { term }) }];
  for (const words of within) {
    const more = partAt(words, terms);
    const last = parts.at(-1);
    if (more) parts.push(more);
    else if (last) parts[parts.length - 1] = { ...last, locator: `${last.locator}, ${words}` };
  }
  let rest = suffix;
  while (parts.length < mostParts) {
    const part = partAt(rest, terms);
    if (!part) break;
    parts.push(part);
    rest = splitLocator(rest, terms).suffix;
  }
  return parts;
}

/** The locator with a term that `typed` begins with, after a comma if there is one. */
function partAt(typed: string, terms: LocatorTerms): LocatorPart | undefined {
  const rest = typed.replace(/^\s*[,،，、]?\s*/u, '');
  if (!termAt(rest, terms) && !numberWithinAt(rest)) return undefined;
  const { label, locator, term } = splitLocator(typed, terms);
  if (label === undefined || locator === undefined) return undefined;
  return { label, locator, ...(term !== undefined && { term }) };
}

function isHuge(locator: string): boolean {
  return /\d{8,}/u.test(locator);
}

function enclosed(text: string): string | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return text.slice(1, index);
  }
  return undefined;
}
