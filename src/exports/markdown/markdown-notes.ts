import type { Element, Root } from 'hast';
import type { RootContent } from 'mdast';
import type { Article, Note } from '../../article/index.ts';
import { isBlock, type MarkdownTreeOptions } from './markdown-nodes.ts';
import { printNote } from './markdown-print.ts';
import { isInPlace, labelOf, markdownTree } from './markdown-tree.ts';
import { noteOf, treeOf } from '../tree.ts';

/**
 * The definitions of an article's notes, each with its author's label. A note that only notes call
 * follows the words of the one that calls it, since Pandoc reads no call in a note; the compiler
 * takes it out again (`compiler/markdown/inner-notes.ts`).
 */
export function printedNotes(options: MarkdownTreeOptions): string[] {
  const { article, standing } = options;
  const inside = { ...options, inNote: true };
  const placed = new Set(standing);
  return article.notes
    .filter((note) => standing.has(note) && !isInPlace(note, options))
    .map((note) => {
      const own = markdownTree(note.body.tree, inside).children;
      const inner = innerNotes([note], placed, article).filter((each) => !isInPlace(each, options));
      return printNote(labelOf(note), [...own, ...inner.map((each) => innerNote(each, inside))]);
    });
}

/** A note within a note: its number, then its words. */
function innerNote(note: Note, options: MarkdownTreeOptions): RootContent {
  const { children } = markdownTree(note.body.tree, options);
  const number: RootContent = {
    type: 'superscript',
    children: [{ type: 'text', value: String(note.number) }],
  };
  const [first, ...rest] = children;
  const opened: RootContent[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [number, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [number] }, ...children];
  return {
    type: 'fencedDiv',
    attributes: { id: note.id, classes: ['note'], values: {} },
    children: opened.filter(isBlock),
  };
}

/** All notes but those that only notes of the text call, its titles and abstract among it. */
export function standingNotes(article: Article): ReadonlySet<Note> {
  const { title, subtitle, authors, abstract, sections } = article;
  const front = [title, subtitle, ...authors.map(({ note }) => note), abstract];
  const text = [
    ...front.flatMap((each) => (each ? [each.tree] : [])),
    ...sections.flatMap((section) => [section.title.tree, section.tree]),
  ];
  const called = new Set(text.flatMap((tree) => calledIn(tree, article)));
  const inner = new Set(innerNotes([...called], new Set(called), article));
  return new Set(article.notes.filter((note) => !inner.has(note)));
}

/** The notes that `notes` call and those call in turn, without the ones placed, which they join. */
export function innerNotes(notes: readonly Note[], placed: Set<Note>, article: Article): Note[] {
  const inner: Note[] = [];
  const open = [...notes];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const child of calledIn(next.body.tree, article)) {
      if (placed.has(child)) continue;
      placed.add(child);
      inner.push(child);
      open.push(child);
    }
  }
  return inner;
}

/** The notes that a text calls, once for each mark. */
function calledIn(text: Root, article: Article): Note[] {
  const notes: Note[] = [];
  const open: (Root | Element)[] = [treeOf(text)];
  for (let node = open.pop(); node; node = open.pop()) {
    const note = node.type === 'element' ? noteOf(node, article) : undefined;
    if (note) notes.push(note);
    for (const child of node.children.toReversed()) if (child.type === 'element') open.push(child);
  }
  return notes;
}
