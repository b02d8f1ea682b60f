import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, selectAll } from 'hast-util-select';
import type { Article } from '../../../src/article/article.ts';
import { wordsOf } from './words.ts';
import { htmlOf } from '../../support/html.ts';

/** What an article is made of, as either program prints it. */
export interface Text {
  readonly headings: readonly string[];
  readonly notes: readonly string[];
  /** Citations, each group one. */
  readonly citations: number;
  /** Words of the running text, then those of the notes. */
  readonly words: readonly string[];
}

/** Not words of the running text: marks of notes, the lists at the end, formulas, pull-quotes. */
const left =
  '.footnote-ref, .footnote-back, .footnotes, #refs, [role=doc-noteref], [role=doc-backlink], ' +
  '[role=doc-pullquote], .para-link, .math, math';
const without = (node: Nodes): string | undefined =>
  node.type === 'element' && matches(left, node) ? ' ' : undefined;

/** The text of a page that Pandoc printed. */
export function pandocText(page: Root): Text {
  const notes = selectAll('.footnotes > ol > li', page).map((note) => wordsOf(note, without));
  return {
    headings: selectAll('h1, h2, h3, h4, h5, h6', page).map((each) => wordsOf(each, without)),
    notes,
    citations: selectAll('.citation', page).length,
    words: [wordsOf(page, without), ...notes].flatMap(split),
  };
}

/** The text of a compiled article. */
export function ourText(article: Article): Text {
  const html = (text: string): string => wordsOf(fromHtml(text, { fragment: true }), without);
  const headings = article.sections.map(({ title }) => html(htmlOf(title.tree))).filter(Boolean);
  const notes = article.notes.map(({ body }) => html(htmlOf(body.tree)));
  const body = article.sections.flatMap((section) =>
    [htmlOf(section.title.tree), htmlOf(section.tree)].map(html),
  );
  return {
    headings,
    notes,
    citations: article.clusters?.length ?? 0,
    words: [...body, ...notes].flatMap(split),
  };
}

function split(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Words that one has more often than the other, and whether all others stand in the same order.
 */
export function compareWords(
  theirs: readonly string[],
  ours: readonly string[],
): { readonly lost: string[]; readonly added: string[]; readonly inOrder: boolean } {
  const lost = beyond(theirs, ours);
  const added = beyond(ours, theirs);
  const other = new Set([...lost, ...added]);
  const same = (words: readonly string[]): string => words.filter((w) => !other.has(w)).join(' ');
  return { lost, added, inOrder: same(theirs) === same(ours) };
}

/** Words that `many` has more often than `few`. */
function beyond(many: readonly string[], few: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of few) counts.set(word, (counts.get(word) ?? 0) + 1);
  return many.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}
