import type { CitationItem } from './nodes.ts';
import { splitLocator } from './locator.ts';
import type { LocatorTerms } from './locator-terms.ts';

/** One work of a cluster, with the index of its key in the text that was read. */
export interface ParsedItem extends Omit<CitationItem, 'point'> {
  readonly index: number;
  /** A locator term with nothing behind it that can be a locator. */
  readonly odd?: string;
  /** Index of a further key in the suffix, which a missing semicolon keeps from being read. */
  readonly swallowed?: number;
}

interface Key {
  /** Index of `@`, or of `-` where the author is suppressed. */
  readonly start: number;
  readonly index: number;
  readonly end: number;
  readonly key: string;
  readonly suppressAuthor: boolean;
}

const citationKey =
  /@(?:\{([^{}\n]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*))/uy;

/** Reads the key whose `@` stands at `at`; undefined where none can. */
export function keyAt(text: string, at: number): { key: string; end: number } | undefined {
  citationKey.lastIndex = at;
  const match = citationKey.exec(text);
  const key = match?.[1] ?? match?.[2];
  if (match === null || key === undefined || key.trim() === '') return undefined;
  return { key, end: citationKey.lastIndex };
}

/** True where `@` after `before` can start a citation: not inside a word, an address or a handle. */
export function mayPrecede(before: string): boolean {
  return !/[\p{L}\p{M}\p{N}@/]/u.test(before);
}

/** The first key in the inside of `[…]`; undefined where it is no list of citations. */
export function firstKey(text: string): string | undefined {
  return findKey(text, 0)?.key;
}

/**
 * Reads the inside of `[…]` as a list of citations by Pandoc's rules; undefined where it is none.
 * Words after a last semicolon that name no key belong to the suffix before them.
 */
export function parseGroup(text: string, terms: LocatorTerms): ParsedItem[] | undefined {
  let key = findKey(text, 0);
  if (key === undefined) return undefined;
  const items: ParsedItem[] = [];
  let from = 0;
  while (key !== undefined) {
    const stop: number = suffixEnd(text, key.end);
    const next: Key | undefined = stop < text.length ? findKey(text, stop + 1) : undefined;
    const prefix = text.slice(from, key.start);
    items.push(item(key, prefix, text.slice(key.end, next ? stop : text.length), text, terms));
    from = stop + 1;
    key = next;
  }
  return items;
}

/**
 * Reads the bracket after a narrative key, `@a [p. 3; @b]`: what is said of the first work, and
 * the works that follow. Undefined where the bracket is not part of the citation.
 */
export function parseAfterNarrative(
  first: { key: string; index: number; suppressAuthor: boolean },
  text: string,
  terms: LocatorTerms,
): ParsedItem[] {
  const start = { ...first, start: first.index, end: 0 };
  const others = findKey(text, 0);
  const stop = suffixEnd(text, 0);
  if (others !== undefined && others.start < stop) {
    return [{ ...plain(start), prefix: '', suffix: '' }, ...(parseGroup(text, terms) ?? [])];
  }
  const further = stop < text.length ? parseGroup(text.slice(stop + 1), terms) : undefined;
  const own = text.slice(0, further ? stop : text.length);
  return [
    joined(item(start, '', own, text, terms)),
    ...(further ?? []).map((one) => ({
      ...one,
      index: one.index + stop + 1,
      ...(one.swallowed !== undefined && { swallowed: one.swallowed + stop + 1 }),
    })),
  ];
}

function plain(key: Key): { key: string; index: number; suppressAuthor: boolean } {
  return { key: key.key, index: key.index, suppressAuthor: key.suppressAuthor };
}

/** A narrative citation's own words follow its year as a suffix follows a key: after a comma. */
function joined(item: ParsedItem): ParsedItem {
  const { locator, suffix } = item;
  if (locator !== undefined || !/^\s*[*_"'“‘«„]*[\p{L}\p{N}]/u.test(suffix)) return item;
  return { ...item, suffix: `, ${suffix.trimStart()}` };
}

function item(
  key: Key,
  prefix: string,
  typed: string,
  text: string,
  terms: LocatorTerms,
): ParsedItem {
  const { label, term, locator, suffix, odd } = splitLocator(typed, terms);
  // Directly behind a key, `@` is part of no word: the semicolon was forgotten there as well.
  const glued = text[key.end] === '@' && keyAt(text, key.end) ? { index: key.end + 1 } : undefined;
  const swallowed = glued ?? findKey(text, key.end, key.end + typed.length);
  return {
    ...plain(key),
    prefix: prefix.replace(/\s+/gu, ' ').trim(),
    suffix,
    ...(label !== undefined && { label }),
    ...(term !== undefined && { term }),
    ...(locator !== undefined && { locator }),
    ...(odd !== undefined && { odd }),
    ...(swallowed && { swallowed: swallowed.index }),
  };
}

/** Finds the next key outside escapes, code, math and angle brackets. */
function findKey(text: string, from: number, to = text.length): Key | undefined {
  for (let at = from; at < to; at = skip(text, at)) {
    if (text[at] !== '@') continue;
    const before = text.slice(Math.max(0, at - 2), at);
    const last = [...before].at(-1) ?? '';
    if (!mayPrecede(last)) continue;
    const found = keyAt(text, at);
    if (found === undefined) continue;
    const suppressAuthor = last === '-' && mayPrecede([...before].at(-2) ?? '');
    return {
      start: suppressAuthor ? at - 1 : at,
      index: at + (text[at + 1] === '{' ? 2 : 1),
      end: found.end,
      key: found.key,
      suppressAuthor,
    };
  }
  return undefined;
}

/** Index of the semicolon that ends the suffix starting at `from`, or the text's length. */
function suffixEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at = skip(text, at)) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0 && !/&#?\w+$/u.test(text.slice(Math.max(0, at - 12), at)))
      return at;
  }
  return text.length;
}

/** The index after the character at `at`, or after the escape, code, math or tag that starts there. */
function skip(text: string, at: number): number {
  const opaque =
    /\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\$(?!\s)[^$]*[^$\s]\$(?!\d)|<[^<>\s][^<>]*>/uy;
  if (!/[\\`$<]/u.test(text[at] ?? '')) return at + 1;
  opaque.lastIndex = at;
  return opaque.test(text) ? opaque.lastIndex : at + 1;
}
