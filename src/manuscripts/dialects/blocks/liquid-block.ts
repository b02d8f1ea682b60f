import { part } from '../run.ts';
import { readTag } from '../tags.ts';
import { lineBelow } from './below.ts';
import { fenced } from './cell.ts';
import { type Block, type BlockScan, tell, trimmed } from './scan.ts';
import { readIncluded } from '../include.ts';
import { placeIn } from '../run.ts';

/** A tag of Liquid at the beginning of a line that holds lines up to its end tag. */
export function liquidBlock(scan: BlockScan): Block | undefined {
  const { line, piece, at, run } = scan;
  const begin = line.search(/\S/);
  const tag = line.startsWith('{%', begin) ? readTag(line, begin, '{%', '%}') : undefined;
  if (tag === undefined || line.slice(tag.end).trim() !== '') return undefined;
  if (/^include(?:_relative)?$/.test(tag.name)) {
    const file = tag.rest.split(/\s/)[0] ?? '';
    if (!/\.(?:md|markdown)$/i.test(file) || run.beside.find(file) === undefined) return undefined;
    const text = readIncluded(file, run, placeIn(piece, at), line.trim());
    return { end: at + 1, out: text ? trimmed(run.blocks(text.piece, text.run)) : [] };
  }
  if (!/^(?:highlight|raw|comment|math|katex)$/.test(tag.name)) return undefined;
  const isEnd = (each: string): boolean => {
    const inside = each.indexOf('{%');
    return inside >= 0 && each.includes(`end${tag.name}`, inside);
  };
  const end = lineBelow(piece, `end${tag.name}`, at + 1, isEnd);
  if (end === undefined) {
    tell(scan, 'syntax', 'guessed', line, 'The tag is never closed: its words stand.');
    return { end: at + 1, out: [] };
  }
  const last = piece.lines[end] ?? '';
  const head = last.slice(0, last.indexOf('{%'));
  const after = last.slice(last.indexOf('%}', last.indexOf('{%')) + 2);
  const body = [...part(piece, at + 1, end).lines, ...(head.trim() === '' ? [] : [head])];
  const rest = after.trim() === '' ? [] : [after];
  if (tag.name === 'comment') {
    tell(scan, 'comment', 'left out', body.join('\n'), 'A comment of Liquid.');
    return { end: end + 1, out: rest };
  }
  tell(scan, 'syntax', 'converted', line);
  if (tag.name === 'raw') return { end: end + 1, out: [...body, ...rest] };
  if (tag.name === 'highlight')
    return { end: end + 1, out: [...fenced(tag.values[0] ?? '', trimmed(body)), ...rest] };
  return { end: end + 1, out: ['$$', ...trimmed(body), '$$', ...rest] };
}
