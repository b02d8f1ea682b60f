import type { Nodes } from 'mdast';
import { append } from '../../article/index.ts';
import type { CitationCluster } from '../markdown/nodes.ts';
import { innerNodes } from '../markdown/captions.ts';
import type { CollectedNotes } from '../structure/notes.ts';

/**
 * Settles where citations that an author typed in a note end with the stop of a note style: at the
 * end of a block, before a new sentence, and in place of a full stop that is typed there. In the
 * middle of a sentence they have none. Changes the trees of the notes.
 */
export function settleStops({ notes }: CollectedNotes): void {
  for (const { children } of notes) for (const child of children) settleIn(child);
}

/** What a block's line consists of, in order: words, citations, and what has no words. */
type Piece = Extract<Nodes, { type: 'text' | 'citation' }> | { readonly type: 'words' };

function settleIn(block: Nodes): void {
  const open: Nodes[] = [block];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if (isLine(node)) settleLine(piecesOf(node));
    else for (const child of node.children) open.push(child);
  }
}

function isLine(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function piecesOf(line: Nodes): Piece[] {
  const pieces: Piece[] = [];
  const open: Nodes[] = [line];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' || node.type === 'citation') pieces.push(node);
    else if (node.type === 'inlineCode' || node.type === 'inlineMath' || node.type === 'image')
      pieces.push({ type: 'words' });
    else if (node.type === 'break') pieces.push({ type: 'text', value: ' ' });
    else if (node.type !== 'footnote') append(open, [...innerNodes(node)].reverse());
  }
  return pieces;
}

function settleLine(pieces: readonly Piece[]): void {
  const lastWords = pieces.findLastIndex((piece) => !isBlank(piece));
  pieces.forEach((piece, index) => {
    if (piece.type !== 'citation' || piece.moved) return;
    const next = pieces[index + 1];
    if (index >= lastWords) return;
    if (next?.type === 'text' && /^\.(?!\.)/.test(next.value)) {
      // The style's own stop may stand within quotation marks, so it is the one that is kept.
      next.value = next.value.slice(1);
      set(piece, { raw: `${piece.raw}.` });
      return;
    }
    const isNew = next?.type === 'text' && /^\s+["“‘„«¿¡(]?\p{Lu}/u.test(next.value);
    if (isNew && startsSentence(pieces, index)) return;
    set(piece, { stop: false });
  });
}

function isBlank(piece: Piece): boolean {
  return piece.type === 'text' && piece.value.trim() === '';
}

/** True at the beginning of a line, and after the end of a sentence. */
function startsSentence(pieces: readonly Piece[], index: number): boolean {
  let at = index - 1;
  for (let piece = pieces[at]; piece && isBlank(piece); piece = pieces[--at]);
  const last = pieces[at];
  if (last === undefined) return true;
  return last.type === 'text' && /[.!?…]["”’»)]*\s*$/u.test(last.value);
}

function set(cluster: CitationCluster, part: Partial<CitationCluster>): void {
  Object.assign(cluster, part);
}
