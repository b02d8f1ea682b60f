import type { Element, ElementContent } from 'hast';
import type { Block, Inline } from '../../pandoc/index.ts';
import { blocksOf } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { inlines } from './inline.ts';
import { span, trim } from './nodes.ts';

/** A list with its numbers; words that stand in it outside of any item are one. */
export function list(element: Element, context: DocumentContext): Block[] {
  const { tagName, properties } = element;
  const items = itemsOf(element).map((item) => tight(blocksOf(item, context), element));
  if (items.length === 0) return [];
  if (tagName === 'ul') return [{ t: 'BulletList', c: items }];
  const start = Number(properties['start'] ?? 1);
  const style = numbering.get(String(properties['type'])) ?? 'Decimal';
  const from = Number.isSafeInteger(start) ? start : 1;
  return [{ t: 'OrderedList', c: [[from, { t: style }, { t: 'Period' }], items] }];
}

/** Lines close together, where no item was typed as a paragraph. */
function tight(blocks: readonly Block[], element: Element): readonly Block[] {
  const isLoose = element.children.some(
    (item) =>
      item.type === 'element' &&
      item.children.some((child) => child.type === 'element' && child.tagName === 'p'),
  );
  if (isLoose) return blocks;
  return blocks.map((block) => (block.t === 'Para' ? { ...block, t: 'Plain' } : block));
}

function itemsOf(element: Element): (readonly ElementContent[])[] {
  const items: ElementContent[][] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    if (loose.some((node) => node.type === 'element' || isWords(node))) items.push(loose);
    loose = [];
  };
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      flush();
      items.push(child.children);
    } else loose.push(child);
  }
  flush();
  return items;
}

function isWords(node: ElementContent): boolean {
  return 'value' in node && node.value.trim() !== '';
}

/** Terms with what defines them; what is neither defines the last. */
export function definitionList(element: Element, context: DocumentContext): Block[] {
  const items: [readonly Inline[], (readonly Block[])[]][] = [];
  const define = (children: readonly ElementContent[]): void => {
    const blocks = blocksOf(children, context);
    if (blocks.length === 0) return;
    const last = items.at(-1);
    if (last) last[1].push(blocks);
    else items.push([[], [blocks]]);
  };
  const read = (children: readonly ElementContent[]): void => {
    for (const child of children) {
      const name = child.type === 'element' ? child.tagName : '';
      if (child.type !== 'element') define([child]);
      else if (name === 'div') read(child.children);
      else if (name === 'dt') items.push([term(child, context), []]);
      else define(name === 'dd' ? child.children : [child]);
    }
  };
  read(element.children);
  return items.length > 0 ? [{ t: 'DefinitionList', c: items }] : [];
}

function term({ children, properties }: Element, context: DocumentContext): readonly Inline[] {
  const content = trim(inlines(children, context));
  const { id } = properties;
  return typeof id === 'string' && context.targets.has(id) ? [span({ id }, content)] : content;
}

const numbering: ReadonlyMap<string, string> = new Map([
  ['a', 'LowerAlpha'],
  ['A', 'UpperAlpha'],
  ['i', 'LowerRoman'],
  ['I', 'UpperRoman'],
]);
