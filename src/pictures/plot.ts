import { plot, type PlotOptions, type ScaleName } from '@observablehq/plot';
import type { Element, ElementContent } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { parseHTML } from 'linkedom';

/** What Plot drew: its marks, and where its scales put a value. */
export interface Plotted {
  readonly marks: readonly Element[];
  /** Pixels of a value on the scale `x` or `y`. */
  readonly at: (scale: ScaleName, value: number | string) => number;
}

/**
 * Lets Observable Plot draw, without a browser. Plot's own looks are taken off: colours and type
 * come from the classes of the marks (`className`), so that a drawing follows the page's theme.
 * Coordinates are rounded to a tenth of a pixel.
 */
export function drawn(options: PlotOptions): Plotted {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = plot({ ...options, document });
  const svg = fromDom(figure);
  const marks = svg.type === 'element' ? svg.children.flatMap(tidied) : [];
  return {
    marks,
    at: (name, value) => {
      const scale = figure.scale(name);
      return Number(scale?.apply(value) ?? Number.NaN);
    },
  };
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
  return value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
