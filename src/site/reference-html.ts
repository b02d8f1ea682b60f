import type { ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { type Work, changed } from '../article/index.ts';
import { byHost } from './addresses.ts';
import { markLastAddress } from './last-address.ts';
import { htmlOf } from './print.ts';

/** A reference as it is printed. */
export interface PrintedReference {
  readonly html: string;
  /** Its only web address stands at its end, and may stand apart from its words. */
  readonly endsInAddress: boolean;
}

/**
 * A work's reference as the content of a paragraph, its addresses by their hosts. The blocks of a
 * numbered reference (its number, its words) become spans, which a paragraph may hold.
 */
export function printedReference({ reference, csl }: Work): PrintedReference {
  const { tree, isLast } = markLastAddress(byHost(withoutBlocks(reference.tree)), csl.accessed);
  return { html: htmlOf(tree), endsInAddress: isLast };
}

/** The HTML alone of {@link printedReference}. */
export function referenceHtml(work: Work): string {
  return printedReference(work).html;
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
