import type { Element, Root } from 'hast';
import type { Article, Note } from '../article/index.ts';
import { noteOf, treeOf } from './tree.ts';

/**
 * For formats in which a note cannot call a note (Pandoc's Markdown, notes at the foot of a
 * page): the notes that the running text calls, in order, each with the notes that are called
 * only from within it. Every note of the article is there exactly once.
 */
export function nestedNotes(article: Article): { readonly note: Note; readonly inner: Note[] }[] {
  const called = new Set(
    article.sections.flatMap(({ tree, title }) => [
      ...marksIn(treeOf(title.tree), article),
      ...marksIn(treeOf(tree), article),
    ]),
  );
  const placed = new Set(called);
  const result = article.notes
    .filter((note) => called.has(note))
    .map((note) => {
      const inner: Note[] = [];
      const open = [note];
      for (let next = open.shift(); next; next = open.shift()) {
        for (const child of marksIn(treeOf(next.body.tree), article)) {
          if (placed.has(child)) continue;
          placed.add(child);
          inner.push(child);
          open.push(child);
        }
      }
      return { note, inner };
    });
  const rest = article.notes.filter((note) => !placed.has(note));
  return [...result, ...rest.map((note) => ({ note, inner: [] }))];
}

function marksIn(tree: Root, article: Article): Note[] {
  const notes: Note[] = [];
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const note = node.type === 'element' ? noteOf(node, article) : undefined;
    if (note) notes.push(note);
    for (const child of node.children.toReversed()) if (child.type === 'element') open.push(child);
  }
  return notes;
}
