import { letters, typed } from './letters.ts';
import { Reader, type ReadSign } from './reader.ts';
import * as signs from './signs.ts';
import { beginLine, blockSigns } from './source-blocks.ts';
import { codeSigns } from './source-code.ts';
import { htmlSigns } from './source-html.ts';
import { linkSigns } from './source-links.ts';
import { noteSigns } from './source-notes.ts';
import { structureOf, tableLines } from './structure.ts';
import type { SourceWords, Token, TokenStretch } from './tokens.ts';

/**
 * Reads Markdown by its signs alone, each looked at where it stands, so that what it finds does
 * not depend on the parser whose work is checked by it. What may be syntax is marked as such and
 * keeps its words, for the case that it is none. Takes time in proportion to the text, and no
 * more of the stack for what is nested deeper.
 */
export function readSource(texts: readonly string[]): SourceWords {
  const tokens: Token[] = [];
  const tables: TokenStretch[] = [];
  for (const text of texts) readText(text, { tokens, tables });
  return { tokens, tables };
}

function readText(
  typedText: string,
  out: { readonly tokens: Token[]; readonly tables: TokenStretch[] },
): void {
  const text = typed(typedText).replace(/\r\n?/g, '\n').normalize('NFC');
  const { blanks, pairs } = structureOf(text);
  const all = {
    ...blockSigns,
    ...codeSigns(text, blanks),
    ...htmlSigns(text),
    ...linkSigns(pairs),
    ...noteSigns(pairs),
    ...plainSigns,
  };
  const reader = new Reader(text, all, out, tableLines(text));
  reader.put({ kind: 'break' });
  reader.read(0, text.length, beginLine);
  reader.endTableLine();
  reader.put({ kind: 'break' });
}

/** Signs that stand for themselves, or for another. */
const plainSigns: Readonly<Record<string, ReadSign>> = {
  // Dollars of a formula in a block; in a line they are words.
  $(reader, at) {
    if (reader.text[at + 1] !== '$') return undefined;
    reader.flush(at);
    reader.put({ kind: 'seam' });
    return at + 2;
  },
  '&'(reader, at, to) {
    const reference = signs.take(signs.entity, reader.text, at, to);
    const found = reference === undefined ? '' : signs.meant(reference);
    if (reference === undefined || found === '') return undefined;
    reader.flush(at);
    reader.put({ kind: 'entity', letters: letters(found), typed: letters(reference) });
    return at + reference.length;
  },
};
