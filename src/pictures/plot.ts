import { plot, type Markish } from '@observablehq/plot';
import type { Element, ElementContent } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { parseHTML } from 'linkedom';
import { tenth } from './pixels.ts';

/**
 * Lets Observable Plot draw marks on a plane of `width` × `height` pixels, without a browser. What
 * the marks say of places and radii is in pixels from its upper left corner. Plot's own looks are
 * taken off: colours and type come from the classes of the marks (`className`), so that a drawing
 * follows the page's theme. Coordinates are rounded to a tenth of a pixel.
 */
export function drawn(width: number, height: number, marks: readonly Markish[]): Element[] {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const inPixels = { type: 'identity' as const };
  const figure = plot({
    width,
    height,
    margin: 0,
    axis: null,
    x: inPixels,
    y: inPixels,
    r: inPixels,
    marks: [...marks],
    document,
  });
  const svg = fromDom(figure);
  return svg.type === 'element' ? svg.children.flatMap(tidied) : [];
}

function tidied(node: ElementContent): Element[] {
  if (node.type !== 'element' || node.tagName === 'style') return [];
  // Plot leaves it to the drawing's root, which is not kept.
  const isText = node.properties['ariaLabel'] === 'text';
  const properties = Object.fromEntries(
    Object.entries({ ...(isText && { textAnchor: 'middle' }), ...node.properties }).flatMap(
      ([name, value]) =>
        ownLooks.test(name) ? [] : [[name, typeof value === 'string' ? rounded(value) : value]],
    ),
  );
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'text' ? [child] : tidied(child),
  );
  return [{ ...node, properties, children }];
}

/** What Plot sets for pages without a sheet, and labels that a picture with one name does not need. */
const ownLooks = /^(?:aria[A-Z]\w*|fontFamily|fontSize|fontVariant|fill|stroke|strokeWidth)$/;

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+/g, (number) => String(tenth(Number(number))));
}
