import { lineBelow } from './below.ts';
import type { Block, BlockScan } from './scan.ts';
import { tell } from './scan.ts';

/** A comment of HTML over several lines, which stays; one of Obsidian, which does not. */
export function blockComment(scan: BlockScan): Block | undefined {
  const { line, piece, at, run } = scan;
  const isHtml = /^[ \t]*<!--/.test(line);
  if (!isHtml && !(run.dialect === 'obsidian' && /^[ \t]*%%/.test(line))) return undefined;
  const sign = isHtml ? '-->' : '%%';
  const begin = line.indexOf(isHtml ? '<!--' : '%%') + (isHtml ? 4 : 2);
  // On one line, what follows it is running text.
  if (line.includes(sign, begin)) return undefined;
  const end = lineBelow(piece, sign, at + 1, (each) => each.includes(sign));
  if (end === undefined) return undefined;
  const last = piece.lines[end] ?? '';
  const close = last.indexOf(sign);
  const after = last.slice(close + sign.length);
  if (isHtml)
    return after.trim() === '' ? { end: end + 1, out: piece.lines.slice(at, end + 1) } : undefined;
  const words = [line.slice(begin), ...piece.lines.slice(at + 1, end), last.slice(0, close)];
  tell(scan, 'comment', 'left out', words.join('\n'), 'A comment of Obsidian.');
  return { end: end + 1, out: after.trim() === '' ? [] : [after] };
}

/** `% words`, a comment of MyST. */
export function lineComment(scan: BlockScan): Block | undefined {
  const { line, at, run } = scan;
  if (run.dialect !== 'myst' || !line.startsWith('%')) return undefined;
  tell(scan, 'comment', 'left out', line.slice(1), 'A comment of MyST.');
  return { end: at + 1, out: [] };
}

/** `[//]: # (words)`, the definition of a link that nobody uses: a comment of many tools. */
export function linkComment(scan: BlockScan): Block | undefined {
  const found = /^[ \t]{0,3}\[(?:\/\/|comment|_)\]:[ \t]*#[ \t]*(.*)$/i.exec(scan.line);
  if (!found) return undefined;
  tell(scan, 'comment', 'left out', found[1] ?? '', 'A comment in the form of a link.');
  return { end: scan.at + 1, out: [] };
}
