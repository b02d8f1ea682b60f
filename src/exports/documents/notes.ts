import type { Note } from '../../article/index.ts';
import type { Block, Inline } from '../../pandoc/index.ts';
import { innerNotes } from '../markdown/markdown-notes.ts';
import { blocksOf } from './blocks.ts';
import { type DocumentContext, documentTree } from './context.ts';
import { div, link, para, space, span, words, wrapped } from './nodes.ts';

/**
 * The mark of a note: the note itself at the first mark, its number as a link at others. No word
 * processor has notes in notes: these follow the note that calls them.
 */
export function noteMark(note: Note, context: DocumentContext): Inline[] {
  const { inNote, placed, standing, article } = context;
  if (inNote || placed.has(note) || !standing.has(note))
    return [wrapped('Superscript', [link(numberOf(note, context), `#${note.id}`)])];
  placed.add(note);
  const inside = { ...context, inNote: true };
  const own = blocksOf(documentTree(note.body.tree).children, inside);
  const inner = innerNotes([note], placed, article).flatMap((each) => numberedNote(each, inside));
  const body = [...own, ...inner];
  // A note without words is a note.
  const c: readonly Block[] = body.length > 0 ? body : [{ t: 'Para', c: [] }];
  return [span({ id: note.id }, [{ t: 'Note', c }])];
}

/** A note that has no mark of its own here: its number, then its words. */
export function numberedNote(note: Note, context: DocumentContext): Block[] {
  const [first, ...rest] = blocksOf(documentTree(note.body.tree).children, context);
  const number = wrapped('Superscript', numberOf(note, context));
  const isLine = first?.t === 'Para' && Array.isArray(first.c);
  const opened: Block[] = isLine
    ? [{ t: 'Para', c: [number, space, ...first.c] }, ...rest]
    : [...para([number]), ...(first ? [first, ...rest] : [])];
  return div({ id: note.id }, opened);
}

function numberOf({ number }: Note, { words: t }: DocumentContext): Inline[] {
  return words(t.digits(String(number)));
}
