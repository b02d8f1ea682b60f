import type { Reader, ReadSign } from './reader.ts';
import { runLength } from './signs.ts';
import { beginLine } from './source-blocks.ts';
import { firstAfter } from './structure.ts';

/**
 * Spans of code.
 * @param blanks Where blank lines begin.
 */
export function codeSigns(
  text: string,
  blanks: readonly number[],
): Readonly<Record<string, ReadSign>> {
  /** The paragraph that was looked through, and where runs of each length stand in it. */
  let known = { end: 0, runs: new Map<number, number[]>() };

  function closing(at: number, size: number): number | undefined {
    if (at >= known.end) {
      const end = firstAfter(blanks, at) ?? text.length;
      const runs = new Map<number, number[]>();
      for (const { 0: run, index } of text.slice(at, end).matchAll(/`+/g)) {
        const list = runs.get(run.length);
        if (list) list.push(at + index);
        else runs.set(run.length, [at + index]);
      }
      known = { end, runs };
    }
    return firstAfter(known.runs.get(size) ?? [], at);
  }

  return {
    '`'(reader, at, to) {
      const size = runLength(text, at);
      const close = closing(at, size);
      reader.flush(at);
      if (close === undefined || close >= to) return at + size;
      return readCode(reader, at + size, close, close + size);
    },
  };
}

/** What stands between ticks; where to go on. */
function readCode(reader: Reader, from: number, to: number, after: number): number {
  const { text } = reader;
  const content = text.slice(from, to);
  const isLoose = /\s/.test(content.at(-1) ?? '');
  const hasEdge = content.startsWith('\n') || content.startsWith(' ');
  // Blocks may begin in it, where it has several lines, and then it is no code.
  if (content.includes('\n')) {
    reader.open(to, after, () => {
      if (isLoose) reader.put({ kind: 'loose' });
    });
    if (!hasEdge) return from;
    let start = from + 1;
    if (content.startsWith('\n')) {
      reader.newLine(start);
      start = beginLine(reader, start, to);
    }
    reader.put({ kind: 'loose' });
    return start;
  }
  if (hasEdge) reader.put({ kind: 'loose' });
  readCells(reader, hasEdge ? from + 1 : from, to);
  if (isLoose) reader.put({ kind: 'loose' });
  return after;
}

/** Code of one line: a bar parts cells even in it (GFM, 4.10). */
function readCells(reader: Reader, from: number, to: number): void {
  const { text } = reader;
  let start = from;
  for (let bar = text.indexOf('|', start); bar >= 0 && bar < to; bar = text.indexOf('|', start)) {
    reader.plain(start, bar);
    reader.put({ kind: 'seam' });
    start = bar + 1;
  }
  reader.plain(start, to);
}
