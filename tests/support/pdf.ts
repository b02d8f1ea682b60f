import type { Element, Root } from 'hast';
import type { Article, Note } from '../../src/compile/article.ts';
import { markIn, treeOf } from '../../src/exports/tree.ts';
import { run } from './tools.ts';

/** The text of a PDF page by page, as Poppler lays it out. */
export function pdfPages(file: string): string[] {
  return run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
}

/**
 * For each note, in the order of first marks, the letters that stand before its first mark in the
 * running text, the numbers of marks among them.
 */
export function lettersBeforeMarks(article: Article): Map<Note, string> {
  const before = new Map<Note, string>();
  let letters = '';
  const read = (parent: Readonly<Root | Element>): void => {
    for (const child of parent.children) {
      if (child.type === 'text') letters = (letters + lettersOf(child.value)).slice(-60);
      if (child.type !== 'element' || child.tagName === 'annotation') continue;
      const note = child.tagName === 'sup' ? markIn(child, article) : undefined;
      if (note && !before.has(note)) before.set(note, letters);
      read(child);
    }
  };
  for (const { title, html } of article.sections) [title.html, html].map(treeOf).forEach(read);
  return before;
}

/** Letters and digits only: lines, hyphens at their ends and quotation marks fall away. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
