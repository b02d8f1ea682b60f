import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { holdsBlock, isBlock } from '../tree.ts';

/**
 * The name to write for `child` in an element called `holder`. Browsers show raw HTML whatever
 * stands in what; XHTML of a book has to keep to the rules for what may (HTML, "Content model"):
 * an item without its list and a line around paragraphs become a `div`, a block in a line a
 * `span`.
 */
export function legalName(child: Element, holder: string): string {
  const { tagName } = child;
  if (lines.has(holder) && isBlock(child)) return 'span';
  if (homes.get(tagName)?.has(holder) === false) return 'div';
  if (tagName === 'dl' && !isRegular(child)) return 'div';
  const isLine = isBlock(child) ? lineBlock.test(tagName) : !transparent.has(tagName);
  return isLine && child.children.some(holdsBlock) ? 'div' : tagName;
}

/** Terms and definitions in turn, both each time. */
function isRegular({ children }: Element): boolean {
  const names = children.flatMap((child) => (child.type === 'element' ? child.tagName : []));
  return /^(?:(?:dt )+(?:dd )+)+$/.test(names.map((name) => `${name} `).join(''));
}

/** The children of an element; what is no item of a list in one. */
export function legalChildren(parent: Readonly<Root | Element>): readonly RootContent[] {
  if (parent.type !== 'element' || !/^[uo]l$/.test(parent.tagName)) return parent.children;
  const children: RootContent[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    const says = loose.some((node) => node.type === 'element' || !isBlank(node));
    children.push(...(says ? [h('li', loose)] : loose));
    loose = [];
  };
  for (const child of parent.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      flush();
      children.push(child);
    } else loose.push(child);
  }
  flush();
  return children;
}

function isBlank(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() === '';
}

/** Blocks that hold no others. */
const lineBlock = /^(?:h[1-6]|p|pre)$/;

/** Where elements are at home that have one. */
const homes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['ul', 'ol'])],
  ['dt', new Set(['dl'])],
  ['dd', new Set(['dl'])],
  ['figcaption', new Set(['figure'])],
  ['summary', new Set(['details'])],
]);

/** Elements that may hold words and nothing that breaks them. */
const lines = new Set(['summary', 'pre', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Not of the blocks, and yet around them: a link may be, and these hold nothing else. */
const transparent = new Set(
  'a del ins address article aside details footer header main nav section'.split(' '),
);
