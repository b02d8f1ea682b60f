import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Parses an HTML fragment to a tree, without places: they are none of the source. */
export function parseFragment(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, (node) => void delete node.position);
  return tree;
}
