import type { Nodes, Root } from 'mdast';
import { append } from '../../article/index.ts';
import { innerNodes } from '../markdown/captions.ts';
import { rewrite } from '../markdown/rewrite.ts';

/**
 * A tree that says where citations that an author typed in a note end with the stop of a note
 * style: at the end of a block, before a new sentence, and in place of a full stop that is typed
 * there. In the middle of a sentence they have none. The tree given is not changed.
 */
export function settleStops(tree: Root): Root {
  const changes = new Map<Nodes, Nodes>();
  for (const line of linesInNotes(tree)) settleLine(piecesOf(line), changes);
  if (changes.size === 0) return tree;
  return rewrite(tree, (nodes) => nodes.map((node) => changes.get(node) ?? node));
}

/** What a line consists of, in order: words, citations, and what has no words. */
type Piece = Extract<Nodes, { type: 'text' | 'citation' }> | { readonly type: 'words' };

/** Every line of running words that stands in a note: nothing that is in two of them. */
function linesInNotes(tree: Root): Nodes[] {
  const lines: Nodes[] = [];
  const open: { readonly node: Nodes; readonly inNote: boolean }[] = [
    { node: tree, inNote: false },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const inNote = next.inNote || node.type === 'footnoteDefinition' || node.type === 'footnote';
    if (inNote && isLine(node)) lines.push(node);
    for (const child of innerNodes(node)) open.push({ node: child, inNote });
  }
  return lines;
}

function isLine({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'footnote';
}

function piecesOf(line: Nodes): Piece[] {
  const pieces: Piece[] = [];
  const open: Nodes[] = [...innerNodes(line)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' || node.type === 'citation') pieces.push(node);
    else if (node.type === 'inlineCode' || node.type === 'inlineMath' || node.type === 'image')
      pieces.push({ type: 'words' });
    else if (node.type === 'break') pieces.push({ type: 'text', value: ' ' });
    else if (node.type !== 'footnote') append(open, [...innerNodes(node)].reverse());
  }
  return pieces;
}

/** Adds to `changes` what stands in place of citations and text of a line. */
function settleLine(pieces: Piece[], changes: Map<Nodes, Nodes>): void {
  const lastWords = pieces.findLastIndex((piece) => !isBlank(piece));
  for (const [index, piece] of pieces.slice(0, lastWords).entries()) {
    if (piece.type !== 'citation') continue;
    const next = pieces[index + 1];
    if (next?.type === 'text' && /^\.(?!\.)/.test(next.value)) {
      // The style's own stop may stand within quotation marks, so it is the one that is printed.
      const rest = { ...next, value: next.value.slice(1) };
      changes.set(next, rest);
      pieces[index + 1] = rest;
      changes.set(piece, { ...piece, raw: `${piece.raw}.` });
      continue;
    }
    const isNew = next?.type === 'text' && /^\s+["“‘„«¿¡(]?\p{Lu}/u.test(next.value);
    if (isNew && startsSentence(pieces, index)) continue;
    changes.set(piece, { ...piece, stop: false });
  }
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
