import type { Nodes, Text } from 'mdast';
import { append } from '../../article/index.ts';
import { placeOf } from '../markdown/place.ts';
import { sourceOffset } from '../markdown/text-offset.ts';
import type { TextFact } from './input.ts';

/** True for blocks whose children are running words. */
export function holdsWords({ type }: Nodes): boolean {
  return holders.has(type);
}

const holders = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm', 'footnote']);

/** The source of an article, and where its offsets stand. */
export interface Source {
  readonly file: string;
  readonly body: string;
  readonly point: (offset: number) => { readonly line: number; readonly column: number };
}

/**
 * The words of a block, each with its place in the source; inner notes are their own. Undefined
 * for a block without words.
 */
export function runningWords(
  block: Nodes,
  source: Source,
): Pick<TextFact, 'text' | 'at'> | undefined {
  let text = '';
  const pieces: Piece[] = [];
  const open: Nodes[] = 'children' in block ? [...block.children].reverse() : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') {
      pieces.push({ start: text.length, node });
      text += node.value;
    } else if (node.type === 'break') text += ' ';
    else if (node.type === 'footnote' || node.type === 'footnoteReference') continue;
    else if ('children' in node) append(open, [...node.children].reverse());
    // Code, math, images and citations stand for a word: neither spaces nor quotation marks.
    else text += '\ufffc';
  }
  if (text.trim() === '' || pieces.length === 0) return undefined;
  return { text, at: (offset) => placeIn(pieces, offset, block, source) };
}

interface Piece {
  /** Offset in the words of the block. */
  readonly start: number;
  readonly node: Text;
}

function placeIn(
  pieces: readonly Piece[],
  offset: number,
  block: Nodes,
  { file, body, point }: Source,
): ReturnType<TextFact['at']> {
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  if (piece === undefined) return placeOf(block, file);
  const index = Math.min(Math.max(offset - piece.start, 0), piece.node.value.length);
  const found = sourceOffset(piece.node, index, body) ?? piece.node.position?.start.offset;
  return found === undefined ? placeOf(block, file) : { file, ...point(found) };
}

/** Plain words of a node, citations as typed, inner notes left out. */
export function plainWords(block: Nodes): string {
  let text = '';
  const open: Nodes[] = 'children' in block ? [...block.children].reverse() : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'citation') text += node.raw;
    else if (node.type === 'footnote' || node.type === 'html') continue;
    else if (node.type === 'image') text += node.alt ?? '';
    else if (node.type === 'break') text += ' ';
    else if ('value' in node && typeof node.value === 'string') text += node.value;
    else if ('children' in node) append(open, [...node.children].reverse());
  }
  return text.replace(/\s+/g, ' ').trim();
}
