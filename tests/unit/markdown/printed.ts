import type { ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import { unified } from 'unified';
import { convert } from '../../../src/compiler/html/convert.ts';
import { sanitizeTree } from '../../../src/compiler/html/sanitize.ts';
import { resolveNotes } from '../../../src/compiler/resolve/notes.ts';
import type { CitationCluster } from '../../../src/compiler/markdown/nodes.ts';
import { read } from './read.ts';

/** The HTML that the parser's tree says, raw HTML as typed: what the grammar makes of `source`. */
export function grammarOf(source: string): string {
  const tree = toHast(read(source).tree, {
    allowDangerousHtml: true,
    handlers: {
      citation: (_state: unknown, { raw }: CitationCluster) => ({ type: 'text', value: raw }),
    },
  });
  return toHtml(tree, { allowDangerousHtml: true });
}

/** What the page prints for `source`: its text, and each note that is called. */
export function pageOf(source: string): { text: string; notes: string[] } {
  const typed = read(source).tree;
  const { trees, notes: resolved } = resolveNotes([typed]);
  const { body, notes } = convert(trees[0] ?? typed, {
    file: 'article.md',
    notes: resolved,
    citation: ({ raw }) => [{ type: 'text', value: raw }],
    author: () => [],
    mark: (node) => {
      const number = resolved.marks.get(node)?.note.number;
      return number === undefined ? [] : [markOf(number)];
    },
  });
  const called = notes.filter((_, index) => resolved.notes[index]?.marks.length);
  return { text: toHtml(body), notes: called.map((note) => toHtml(note)) };
}

/** The mark of a note as both sides of a comparison print it. */
export function markOf(number: number): ElementContent {
  return {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value: `note ${number}` }],
  };
}

/** HTML as a browser would read it: attributes in order, no space that nobody sees. */
export function normal(html: string): string {
  const tree: Root = fromHtml(html.trim(), { fragment: true });
  unified().use(rehypeMinifyWhitespace).runSync(tree);
  return toHtml(sorted(tree));
}

/** As {@link normal}, with what the site's own rules for raw HTML leave of it. */
export function publishable(html: string): string {
  return normal(toHtml(sanitizeTree(fromHtml(html.trim(), { fragment: true }))));
}

function sorted(node: Nodes): Nodes {
  if (node.type === 'element')
    node.properties = Object.fromEntries(
      Object.entries(node.properties).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  if ('children' in node) node.children.forEach(sorted);
  return node;
}
