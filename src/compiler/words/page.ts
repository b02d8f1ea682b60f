import type { Element, Nodes, Root, RootContent } from 'hast';
import { markup } from '../../article/markup.ts';
import { hasClass, isApparatus } from '../html/text.ts';
import { letters, printed, typed } from './letters.ts';

/**
 * Where a piece stands: in the running text, which has the order of the source; in a table, whose
 * cells may be drawn in any way; in its caption, above or below; or in what has a place of its own.
 */
export type Role = 'text' | 'cell' | 'caption' | 'apart';

/** Words that stand on the page between two edges of blocks. */
export interface Piece {
  /** As `letters` makes them, with `printed` where words are not the author's. */
  readonly letters: string;
  /** The words at each `printed`, in order. */
  readonly printed: readonly string[];
  readonly role: Role;
  /** The table that began last. */
  readonly table: Element | undefined;
}

const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr math'.split(
    ' ',
  ),
);

/**
 * The words of finished trees, piece by piece.
 * @param isPrinted True for nodes that a style made.
 * @param role `apart` for titles and notes, whose words stand elsewhere in the source.
 */
export function readPage(
  trees: readonly (Root | RootContent)[],
  isPrinted: (node: Nodes) => boolean,
  role: 'text' | 'apart',
): Piece[] {
  const pieces: Piece[] = [];
  let parts: string[] = [];
  let made: string[] = [];
  let table: Element | undefined;
  const end = (ended: Role): void => {
    const found = letters(parts.join('')).trim();
    if (found !== '') pieces.push({ letters: found, printed: made, role: ended, table });
    parts = [];
    made = [];
  };
  const write = (node: Nodes, within: Role): void => {
    if (isPrinted(node)) {
      if (parts.at(-1) === printed) made.push((made.pop() ?? '') + textOf(node));
      else {
        parts.push(printed);
        made.push(textOf(node));
      }
    } else if (node.type === 'text') parts.push(typed(node.value));
    else if (node.type === 'root') for (const child of node.children) write(child, within);
    else if (node.type === 'element' && !isApparatus(node)) {
      const { tagName, children } = node;
      if (tagName === 'br') parts.push('\n');
      else if (tagName === 'img') parts.push(typed(String(node.properties['alt'] ?? '')));
      else if (tagName === 'math') parts.push(typed(texOf(node)));
      else if (inline.has(tagName)) for (const child of children) write(child, within);
      else {
        end(within);
        if (tagName === 'table') table = node;
        const inside = roleIn(node, within);
        // A caption says the words of its picture.
        const captioned =
          tagName === 'figure' && children.some((child) => isNamed(child, 'figcaption'));
        for (const child of children) {
          if (!captioned || !isNamed(child, 'img')) write(child, inside);
        }
        end(inside);
      }
    }
  };
  for (const tree of trees) write(tree, role);
  end(role);
  return pieces;
}

function roleIn(node: Element, within: Role): Role {
  if (node.tagName === 'caption') return 'caption';
  if (node.tagName === 'table') return 'cell';
  return within === 'text' && hasClass(node, markup.faultClass) ? 'apart' : within;
}

function isNamed(node: RootContent, name: string): boolean {
  return node.type === 'element' && node.tagName === name;
}

function texOf(node: Nodes): string {
  let tex = '';
  const open: Nodes[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'element' && next.tagName === 'annotation') tex += textOf(next);
    else if ('children' in next) open.push(...[...next.children].reverse());
  }
  return tex;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
