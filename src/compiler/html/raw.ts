import type { Nodes, Root } from 'mdast';
import type { Problem } from '../../article/index.ts';
import { figureOf } from '../markdown/captions.ts';
import { rewrite, type Change } from '../markdown/rewrite.ts';
import { balanceChildren, type Levels } from './balance-tags.ts';

/**
 * Makes the raw HTML of a Markdown tree harmless to its surroundings: tags left open are closed at
 * the end of their parent (and before the next heading), closing tags without an opening one and
 * elements that swallow what follows (`script`, `textarea`, …) are taken out. What attributes and
 * elements may stay is the sanitiser's business. The tree given is not changed; notes typed in
 * place, which are printed apart, stay as they are.
 */
export function balanceRawHtml(
  tree: Root,
  file: string,
): { readonly tree: Root; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const levels: Levels = new WeakMap();
  const figures = new WeakSet<Nodes>();
  const balance: Change = (nodes, parent) => {
    const figure = parent.type === 'paragraph' ? figureOf(parent) : undefined;
    if (figure) figures.add(figure);
    // The words of any other picture are plain.
    if (parent.type === 'image' && !figures.has(parent)) return nodes;
    const above = levels.get(parent) ?? 0;
    if (nodes.some(({ type }) => type === 'html')) {
      return balanceChildren(nodes, above, levels, file, problems);
    }
    if (above > 0) for (const node of nodes) levels.set(node, above);
    return nodes;
  };
  const balanced = rewrite(tree, balance, ({ type }) => type === 'footnote');
  return { tree: balanced, problems };
}

/** True if the tree holds raw HTML at all. */
export function hasRawHtml(tree: Nodes): boolean {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') return true;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return false;
}
