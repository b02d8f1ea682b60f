import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Addresses } from '../permalinks/permalinks.ts';
import type { Outline, OutlineBlock } from '../structure/outline.ts';

/** Puts the ids of texts that are gone where they lead now, so that old links still land. */
export function addAliases(
  { aliases, sections }: Addresses,
  outline: Outline,
  idOf: ReadonlyMap<OutlineBlock, string>,
): void {
  const blocks = new Map([...idOf].map(([block, id]) => [id, block]));
  for (const { id, to } of aliases) {
    const anchor = h('span', { id, dataAlias: to });
    const block = blocks.get(to);
    const section = outline.sections[sections.indexOf(to)];
    if (block) anchorHolder(block.element).children.unshift(anchor);
    else if (section) section.children.unshift(anchor);
  }
}

/** Where in a block an anchor may stand: a table holds none but in a cell or its caption. */
function anchorHolder(element: Element): Element {
  const first = element.children.find((child) => child.type === 'element');
  return tableParts.has(element.tagName) && first ? anchorHolder(first) : element;
}

const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);
