import { readAttributes } from '../../../compiler/index.ts';
import { type Block, type BlockScan, tell } from './scan.ts';

/** Lines of kramdown that are no text: attributes of a block, its contents, extensions. */
export function kramdownLine(scan: BlockScan): Block | undefined {
  const { line, at, piece, run } = scan;
  if (
    /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:TOC|toc)[ \t]*$/.test(line) &&
    /^[ \t]*\{:[ \t]*toc/.test(piece.lines[at + 1] ?? '')
  ) {
    tell(scan, 'syntax', 'left out', '{:toc}', 'Every article has its contents.');
    return { end: at + 2, out: [] };
  }
  if (/^[ \t]*\[TOC\][ \t]*$/i.test(line)) {
    tell(scan, 'syntax', 'left out', line, 'Every article has its contents.');
    return { end: at + 1, out: [] };
  }
  const found = /^[ \t]*\{:(:?)([^{}\n]{0,500})\}[ \t]*$/.exec(line);
  if (!found) return undefined;
  const read = found[1] === '' ? readAttributes(`{${(found[2] ?? '').trim()}}`) : undefined;
  if (read?.id === undefined) {
    tell(scan, 'syntax', 'left out', line, 'Looks of a block, without words.');
    return { end: at + 1, out: [] };
  }
  tell(scan, 'syntax', 'converted', line);
  const id = run.labels.define(read.id, 'other');
  return { end: at + 1, out: ['', `[]{#${id}}`, ''] };
}
