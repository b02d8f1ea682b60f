import type { Element, ElementContent } from 'hast';
import { labelWidth } from '../../../src/pictures/label.ts';
import type { Drawing } from '../../../src/pictures/picture.ts';

/** A box on a drawing, and what stands in it. */
export interface Mark {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a drawing from left to right, each with the box that it takes. */
export function wordsOn({ marks }: Drawing): Mark[] {
  return marks.flatMap((mark) => walk(mark, { anchor: 'start', look: '', isRtl: false }));
}

/** The signs of works on a drawing: their boxes. */
export function signsOn({ marks }: Drawing): Mark[] {
  return elements(marks).flatMap((mark) => {
    const { className, transform } = mark.properties;
    if (!Array.isArray(className) || !className.includes('sign-mark')) return [];
    const [x, y] = translated(transform);
    return [{ what: 'sign', left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }];
  });
}

/** Two marks that cover each other, in words; nothing where none do. */
export function overlaps(marks: readonly Mark[]): string[] {
  return marks.flatMap((a, nth) =>
    marks
      .slice(nth + 1)
      .flatMap((b) =>
        a.left < b.right - 0.2 &&
        b.left < a.right - 0.2 &&
        a.top < b.bottom - 0.2 &&
        b.top < a.bottom - 0.2
          ? [`${a.what} covers ${b.what}`]
          : [],
      ),
  );
}

/** Marks and links that lie outside the drawing. */
export function outside(drawing: Drawing): string[] {
  const { width, height, links } = drawing;
  const boxes = links.map((link) => ({
    what: link.name,
    left: link.x,
    right: link.x + link.width,
    top: link.y,
    bottom: link.y + link.height,
  }));
  return [...wordsOn(drawing), ...signsOn(drawing), ...boxes]
    .filter(
      ({ left, right, top, bottom }) =>
        !(left >= -1 && right <= width + 5 && top >= -1 && bottom <= height + 1),
    )
    .map(({ what, left, right }) => `${what}: ${left}–${right}`);
}

interface Around {
  readonly anchor: string;
  readonly look: string;
  readonly isRtl: boolean;
}

function walk(node: ElementContent, around: Around): Mark[] {
  if (node.type !== 'element') return [];
  const { textAnchor, className, direction, transform, x } = node.properties;
  const here = {
    anchor: typeof textAnchor === 'string' ? textAnchor : around.anchor,
    look: `${around.look} ${Array.isArray(className) ? className.join(' ') : String(className ?? '')}`,
    isRtl: around.isRtl || direction === 'rtl',
  };
  if (node.tagName !== 'text') return node.children.flatMap((child) => walk(child, here));
  const [dx, dy] = translated(transform);
  const at = dx + Number(x ?? 0);
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const width = labelWidth(text, here.look.includes('large') ? 15 : 12.5);
  const isBefore = (here.anchor === 'end') !== (here.isRtl && here.anchor !== 'middle');
  const left = here.anchor === 'middle' ? at - width / 2 : isBefore ? at - width : at;
  return [{ what: text, left, right: left + width, top: dy - 6, bottom: dy + 6 }];
}

function elements(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [node, ...elements(node.children)] : [],
  );
}

function translated(transform: unknown): [number, number] {
  const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(String(transform)) ?? [];
  return [Number(x ?? 0), Number(y ?? 0)];
}
