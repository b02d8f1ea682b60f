import type { Element, ElementContent } from 'hast';
import type { Words } from '../messages/index.ts';
import type { Drawing } from './picture.ts';
import { isolated } from '../messages/index.ts';
import { turned } from './plane.ts';

/**
 * A drawing as its language reads: one that was drawn from left to right is mirrored for a language
 * that runs from right to left, its words excepted.
 */
export function inDirection(drawing: Drawing, { dir }: Pick<Words, 'dir'>): Drawing {
  if (dir === 'ltr') return drawing;
  const { width, marks, links } = drawing;
  return {
    ...drawing,
    marks: [turned(marks.map((mark) => mirrored(mark, width)))],
    links: links.map((link) => ({ ...link, x: width - link.x - link.width })),
  };
}

/** Around the middle of the plane; words stay readable, and start where they would have ended. */
function mirrored(mark: Element, width: number): Element {
  const { className } = mark.properties;
  const words = textsOf(mark);
  if (words.length === 0)
    return {
      type: 'element',
      tagName: 'g',
      properties: { transform: `matrix(-1,0,0,1,${width},0)` },
      children: [mark],
    };
  return {
    ...mark,
    properties: { ...mark.properties, ...(className !== undefined && { className }) },
    children: mark.children.map((child) => movedText(child, width)),
  };
}

function textsOf(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'text' ? [node] : node.children.flatMap(textsOf);
}

const place = /^translate\(([-\d.]+),([-\d.]+)\)$/;

/** Plot places a word by a translation. */
function movedText(node: ElementContent, width: number): ElementContent {
  if (node.type !== 'element') return node;
  const [, x, y] = place.exec(String(node.properties['transform'] ?? '')) ?? [];
  if (node.tagName !== 'text' || x === undefined || y === undefined)
    return { ...node, children: node.children.map((child) => movedText(child, width)) };
  return {
    ...node,
    properties: { ...node.properties, transform: `translate(${width - Number(x)},${y})` },
    children: node.children.map((child) =>
      child.type === 'text' ? { ...child, value: isolated(child.value) } : child,
    ),
  };
}
