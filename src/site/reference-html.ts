import type { ElementContent, Root } from 'hast';
import { type Work, breakAddresses, changed } from '../article/index.ts';
import { htmlOf } from './print.ts';

/**
 * A work's reference as the content of a paragraph, its addresses ready to be broken. The blocks
 * of a numbered reference (its number, its words) become spans, which a paragraph may hold.
 */
export function referenceHtml({ reference }: Work): string {
  return htmlOf(breakAddresses(withoutBlocks(reference.tree)));
}

function withoutBlocks(tree: Root): Root {
  return changed({ ...tree, children: spaced(tree.children) }, (node) =>
    node.type === 'element' && node.tagName === 'div' ? [{ ...node, tagName: 'span' }] : undefined,
  );
}

/** With a space between blocks side by side. */
function spaced(nodes: Root['children']): Root['children'] {
  const isBlock = (node: Root['children'][number] | undefined): boolean =>
    node?.type === 'element' && node.tagName === 'div';
  const space: ElementContent = { type: 'text', value: ' ' };
  return nodes.flatMap((node, index) =>
    isBlock(node) && isBlock(nodes[index - 1]) ? [space, node] : [node],
  );
}
