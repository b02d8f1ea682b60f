import type { DocumentLeaf, DocumentToken } from './document.ts';

/** Gives the mark of a note: `[^3]`. */
export type MarkOf = (token: DocumentToken) => string | undefined;

/**
 * New words as Markdown.
 * @param bare marks of Markdown that the place has already
 * @returns nothing where there is something that words cannot say: a picture, code, a formula
 */
export function printTokens(
  tokens: readonly DocumentToken[],
  markOf: MarkOf,
  bare = false,
): string | undefined {
  let printed = '';
  for (let from = 0; from < tokens.length;) {
    const first = tokens[from];
    if (!first) break;
    let to = from + 1;
    while (to < tokens.length && isAlike(first, tokens[to])) to++;
    const run = tokens.slice(from, to).map((token) => printToken(token, markOf));
    if (run.includes(undefined)) return undefined;
    printed += bare ? run.join('') : dressed(run.join(''), first);
    from = to;
  }
  return printed;
}

/** A new paragraph or heading. */
export function printLeaf({ tokens, level }: DocumentLeaf, markOf: MarkOf): string | undefined {
  const line = printTokens(tokens, markOf);
  if (line === undefined) return undefined;
  if (level !== undefined) return `${'#'.repeat(level + 1)} ${line}`;
  // What begins a list or a heading at the start of a line.
  return line.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2').replace(/^(?=[-+>=:](?:\s|$))/, '\\');
}

function isAlike(a: DocumentToken, b: DocumentToken | undefined): boolean {
  return b !== undefined && a.marks === b.marks && a.href === b.href;
}

function printToken(token: DocumentToken, markOf: MarkOf): string | undefined {
  switch (token.kind) {
    case 'note':
      return markOf(token);
    case 'citation':
      return token.typed;
    case 'other':
      return undefined;
    default:
      return token.text.replace(/[\\`*_[\]<>^~@$&{}|#]/g, '\\$&');
  }
}

/** With emphasis and link; white space stands outside of them. */
function dressed(text: string, { marks, href }: DocumentToken): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const closing = (marks.match(/\*+|~+|\^/g) ?? []).reverse().join('');
  const inside = `${marks}${words}${closing}`;
  const linked =
    href === undefined ? inside : `[${inside}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return `${before}${linked}${after}`;
}
