import type { ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { type Work, changed } from '../article/index.ts';
import { byHost } from './addresses.ts';
import { markLastAddress } from './last-address.ts';
import { htmlOf } from './print.ts';

/**
 * A work's reference as the content of a paragraph, its addresses by their hosts. The blocks of a
 * numbered reference (its number, its words) become spans, which a paragraph may hold.
 */
export function referenceHtml({ reference, csl }: Work): string {
  return htmlOf(markLastAddress(byHost(withoutBlocks(reference.tree)), csl.accessed).tree);
}

/** Whether a work's reference prints a link to it, so that no second one is needed beside. */
export function linksItself({ reference, href }: Work): boolean {
  return selectAll('a[href]', reference.tree).some((link) => link.properties['href'] === href);
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
