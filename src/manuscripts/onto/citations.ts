import type { DocumentToken } from './document.ts';
import { pieces, textToken } from './tokens.ts';

/**
 * Citations that came back as words (Google Docs keeps no fields) are known again by these words,
 * where they are as the style printed them.
 * @returns the tokens with these citations, and how many were found
 */
export function withCitations(
  written: readonly DocumentToken[],
  changed: readonly DocumentToken[],
): { readonly tokens: readonly DocumentToken[]; readonly found: number } {
  const left = changed.filter(({ kind }) => kind === 'citation').map(({ key }) => key);
  let tokens = changed;
  let found = 0;
  for (const citation of written.filter(({ kind }) => kind === 'citation')) {
    const there = left.indexOf(citation.key);
    if (there >= 0) {
      left.splice(there, 1);
      continue;
    }
    const words = Array.from(pieces(citation.text), ({ text }) => textToken(text).key);
    const at = indexOf(tokens, words);
    if (words.length === 0 || at < 0) continue;
    tokens = [...tokens.slice(0, at), citation, ...tokens.slice(at + words.length)];
    found++;
  }
  return { tokens, found };
}

/** Citations whose key is as it was and whose printed words are others. */
export function reworded(
  written: readonly DocumentToken[],
  changed: readonly DocumentToken[],
): { readonly old: string; readonly now: string }[] {
  const olds = written.filter(({ kind }) => kind === 'citation');
  return changed
    .filter(({ kind }) => kind === 'citation')
    .flatMap(({ key, text }) => {
      const same = olds.filter((each) => each.key === key);
      const [first] = same;
      if (!first || same.some((each) => each.text === text)) return [];
      return [{ old: first.text, now: text }];
    });
}

function indexOf(tokens: readonly DocumentToken[], words: readonly string[]): number {
  return tokens.findIndex((_, start) =>
    words.every((word, n) => {
      const token = tokens[start + n];
      return token?.key === word && (token.kind === 'word' || token.kind === 'space');
    }),
  );
}
