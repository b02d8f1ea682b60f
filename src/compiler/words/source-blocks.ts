import type { Reader, ReadSign } from './reader.ts';
import * as signs from './signs.ts';
import { take } from './signs.ts';
import { divLength, isPullQuote } from './structure.ts';

/** Lines, and the bars of tables. */
export const blockSigns: Readonly<Record<string, ReadSign>> = {
  '\n'(reader, at, to) {
    reader.flush(at);
    reader.newLine(at + 1);
    return beginLine(reader, at + 1, to);
  },
  '|'(reader, at, to) {
    reader.flush(at);
    reader.put({ kind: 'seam' });
    return reader.isInTable ? beginBlock(reader, at + 1, to) : at + 1;
  },
};

/** What may stand at the beginning of a line; where its words begin. */
export function beginLine(reader: Reader, from: number, to: number): number {
  const { text } = reader;
  reader.beginTableLine();
  const at = afterQuotes(text, from, to);
  const block = take(signs.metadata, text, at, to);
  if (block === undefined) return beginBlock(reader, at, to);
  reader.syntax(at + 3, at + block.length);
  return at + block.length;
}

/** Signs of lists, notes and other blocks; where the words begin. */
function beginBlock(reader: Reader, from: number, to: number): number {
  const { text } = reader;
  let at = afterQuotes(text, from, to);
  for (;;) {
    const typed =
      take(signs.label, text, at, to) ??
      take(signs.marker, text, at, to) ??
      take(signs.task, text, at, to) ??
      take(signs.definition, text, at, to);
    if (typed === undefined) break;
    const sign = /^\[\^?/.exec(typed)?.[0].length ?? 0;
    if (/[\p{L}\p{N}]/u.test(typed)) reader.syntax(at + sign, at + typed.length);
    reader.put({ kind: 'seam' });
    at = afterQuotes(text, at + typed.length, to);
  }
  const whole =
    take(signs.codeFence, text, at, to) ??
    take(signs.linkDefinition, text, at, to) ??
    take(signs.divFence, text, at, to);
  if (whole !== undefined) return readWhole(reader, whole, at, to);
  const name = take(signs.caption, text, at, to);
  if (name === undefined) return at;
  reader.syntax(at, at + name.length);
  reader.put({ kind: 'seam' });
  return at + name.length;
}

/** A line that is syntax as a whole; a pull-quote with all that is in it, as it repeats the text. */
function readWhole(reader: Reader, whole: string, at: number, to: number): number {
  const from = at + whole.length;
  const end = isPullQuote(whole) ? Math.min(at + divLength(reader.text, at), to) : at;
  const token = { kind: 'syntax' as const, end: 0 };
  const close = (): void => {
    reader.rise();
    reader.close(token);
  };
  reader.put(token);
  reader.deepen();
  // As words: its first sign would make it the beginning of a line again.
  reader.plain(at, from);
  if (end > from) reader.open(end, end, close);
  else close();
  return from;
}

function afterQuotes(text: string, at: number, to: number): number {
  return at + (take(signs.quotes, text, at, to)?.length ?? 0);
}
