import type { ElementContent } from 'hast';

/** A first word all in small letters, and not the beginning of an address. */
const word = /^(\P{L}*)(\p{Ll})(?![\p{L}]*\p{Lu})(?![a-z]*:\/\/)/u;

const untouched = new Set(['math', 'code']);

/**
 * The nodes with a capital at the beginning: the first words of a note begin a sentence
 * (Chicago Manual of Style 17, 14.24; Pandoc does the same).
 */
export function withCapital(nodes: readonly ElementContent[], lang: string): ElementContent[] {
  const [first, ...rest] = nodes;
  if (first?.type === 'text') {
    const value = first.value.replace(
      word,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase(lang),
    );
    return [{ ...first, value }, ...rest];
  }
  // A formula begins as it is.
  if (first?.type !== 'element' || untouched.has(first.tagName)) return [...nodes];
  return [{ ...first, children: withCapital(first.children, lang) }, ...rest];
}
