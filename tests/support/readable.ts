import type { Element, Root, RootContent } from 'hast';
import { attribute } from './built-site.ts';

/** Words that a page tells its readers, seen or heard. */
export interface Piece {
  readonly text: string;
  /** The element that they stand in, or the attribute: `a.skip`, `button[aria-label]`. */
  readonly where: string;
  /** The language that they are said to be in. */
  readonly lang: string;
  readonly dir: string;
  /** Whether the element itself says the language, and not only one around it. */
  readonly isAttribute: boolean;
}

const silent = new Set(['script', 'style', 'math', 'code', 'pre']);
const told = ['ariaLabel', 'ariaDescription', 'ariaRoleDescription', 'ariaValueText', 'title'];
const toldBy: Readonly<Record<string, readonly string[]>> = {
  img: ['alt'],
  input: ['placeholder'],
  textarea: ['placeholder'],
  optgroup: ['label'],
  option: ['label'],
};

/** All that a page tells, in the order of the page, what a script puts in later included. */
export function piecesOf(tree: Root): Piece[] {
  const pieces: Piece[] = [];
  const walk = (
    node: RootContent,
    lang: string,
    dir: string,
    within: Element | undefined,
  ): void => {
    if (node.type === 'text' && within) {
      if (node.value.trim() !== '')
        pieces.push({ text: node.value, where: nameOf(within), lang, dir, isAttribute: false });
      return;
    }
    if (node.type !== 'element' || silent.has(node.tagName)) return;
    // For programs that collect references (COinS): no words.
    if (attribute(node, 'className').includes('Z3988')) return;
    const own = attribute(node, 'lang') || lang;
    const ownDir = attribute(node, 'dir') || (node.tagName === 'bdi' ? 'auto' : dir);
    const names = [...told, ...(toldBy[node.tagName] ?? []), ...ofMeta(node)];
    for (const name of names) {
      const text = attribute(node, name);
      const where = `${nameOf(node)}[${name}]`;
      if (text.trim() !== '')
        pieces.push({ text, where, lang: own, dir: ownDir, isAttribute: true });
    }
    const children = node.tagName === 'template' ? (node.content?.children ?? []) : node.children;
    for (const child of children) walk(child, own, ownDir, node);
  };
  for (const child of tree.children) if (child.type === 'element') walk(child, '', '', undefined);
  return pieces;
}

/** Descriptions for search engines and for who shares the page. */
function ofMeta(element: Element): string[] {
  if (element.tagName !== 'meta') return [];
  const name = attribute(element, 'name') || attribute(element, 'property');
  return /^(?:description|(?:og|twitter):(?:title|description|site_name|image:alt))$/.test(name)
    ? ['content']
    : [];
}

function nameOf(element: Element): string {
  const classes = attribute(element, 'className').split(' ').filter(Boolean);
  return [element.tagName, ...classes].join('.');
}
