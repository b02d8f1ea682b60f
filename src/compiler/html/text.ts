import type { Element, Nodes } from 'hast';
import { markup } from '../../article/markup.ts';

/** True for what stands among the author's words without being one: note marks, additions. */
export function isApparatus(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return node.properties['role'] === 'doc-noteref' || hasClass(node, markup.editorialClass);
}

/** True if `element` carries the class `name`. */
export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** Elements that part words. */
export const blockNames: ReadonlySet<string> = new Set(
  'p div details summary li ul ol dl dt dd table thead tbody tfoot tr td th caption figure figcaption blockquote pre h1 h2 h3 h4 h5 h6 section hr br aside'.split(
    ' ',
  ),
);

/**
 * The author's words in a tree: no apparatus, white space folded, blocks separated by a space.
 */
export function wordsOf(tree: Nodes | readonly Nodes[]): string {
  return fold(plainText(tree));
}

/** White space folded to single spaces, none at the ends. */
export function fold(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, ' ').trim();
}

/** What to do on the way through a tree's words. */
export interface WordsOptions {
  /** Called for every element with the offset of its beginning, also for apparatus. */
  readonly visit?: (element: Element, offset: number) => void;
  /** True for elements whose words are left out. */
  readonly skip?: (element: Element) => boolean;
}

/** The words of a tree as they stand, without folding; those of apparatus are left out. */
export function plainText(
  tree: Nodes | readonly Nodes[],
  { visit, skip }: WordsOptions = {},
): string {
  // In pieces: asking a long string for its end again and again copies it each time.
  const pieces: string[] = [];
  let length = 0;
  let last = '';
  const put = (words: string): void => {
    if (words === '') return;
    pieces.push(words);
    length += words.length;
    last = words.charAt(words.length - 1);
  };
  const breakLine = (): void => {
    if (length > 0 && !/\s/.test(last)) put('\n');
  };
  const write = (node: Nodes): void => {
    if (node.type === 'text') {
      put(node.value);
      return;
    }
    if (!('children' in node)) return;
    if (node.type === 'element') {
      visit?.(node, length);
      if (skip?.(node) === true) {
        breakLine();
        return;
      }
      if (isApparatus(node)) {
        for (const child of node.children) walkSilently(child, length, visit);
        return;
      }
      if (node.tagName === 'br') put('\n');
      if (node.tagName === 'annotation') return;
    }
    const block = node.type === 'element' && blockNames.has(node.tagName);
    if (block) breakLine();
    for (const child of node.children) write(child);
    if (block) breakLine();
  };
  for (const node of isList(tree) ? tree : [tree]) write(node);
  return pieces.join('');
}

function isList(tree: Nodes | readonly Nodes[]): tree is readonly Nodes[] {
  return Array.isArray(tree);
}

function walkSilently(
  node: Nodes,
  offset: number,
  visit: ((element: Element, offset: number) => void) | undefined,
): void {
  if (node.type !== 'element') return;
  visit?.(node, offset);
  for (const child of node.children) walkSilently(child, offset, visit);
}
