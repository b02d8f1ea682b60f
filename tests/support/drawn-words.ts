import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { wordsOf } from '../../src/article/index.ts';
import { labelWidth } from '../../src/pictures/label.ts';
import type { Drawing } from '../../src/pictures/picture.ts';

/** Words of a drawing, and where they stand. */
export interface DrawnWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that they stand on. */
  readonly y: number;
}

/** The words of a drawing that reads from left to right, as wide as a label's. */
export function drawnWords({ marks }: Drawing): DrawnWords[] {
  const found: DrawnWords[] = [];
  const root: Root = { type: 'root', children: [...marks] };
  visitParents(root, 'element', (element, parents) => {
    if (element.tagName !== 'text') return;
    const group = parents.at(-1);
    const anchor =
      attribute(element, 'textAnchor') ??
      (group?.type === 'element' ? attribute(group, 'textAnchor') : undefined);
    const [, dx, dy] =
      /translate\(([^,]+),([^)]+)\)/.exec(attribute(element, 'transform') ?? '') ?? [];
    const x = Number(dx ?? attribute(element, 'x'));
    const text = wordsOf(element);
    const width = labelWidth(text);
    const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    found.push({ text, left, right: left + width, y: Number(dy ?? attribute(element, 'y')) });
  });
  return found;
}

function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null ? undefined : String(value);
}
