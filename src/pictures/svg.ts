import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Drawing } from './picture.ts';

/** Names of what a drawing shows, where it stands by itself. */
export interface DrawingNames {
  readonly title: string;
  readonly description: string;
}

/**
 * A drawing as one SVG element. The picture is a nested `svg` with `role="img"`, named by its
 * title and description; the links lie beside it, over the marks, as what is within an image is
 * not reached by keyboard or read aloud (WAI-ARIA 1.2, children presentational).
 *
 * @param id First part of the ids of title and description; unique on the page.
 */
export function svgOf(drawing: Drawing, names: DrawingNames, id: string): Element {
  const { width, height, marks, links } = drawing;
  return s('svg', { className: ['drawing'], viewBox: `0 0 ${width} ${height}`, width, height }, [
    s(
      'svg',
      { role: 'img', ariaLabelledBy: `${id}-title`, ariaDescribedBy: `${id}-desc`, width, height },
      [
        s('title', { id: `${id}-title` }, names.title),
        s('desc', { id: `${id}-desc` }, names.description),
        ...marks,
      ],
    ),
    ...links.map(({ href, name, ...box }) =>
      s('a', { href, ariaLabel: name }, [
        s('title', name),
        s('rect', { className: ['spot'], rx: 2, ...box }),
      ]),
    ),
  ]);
}

/** A drawing without a name, for what stands beside words that say the same. */
export function signSvg({ width, height, marks }: Drawing): Element {
  return s(
    'svg',
    {
      className: ['drawing'],
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      ariaHidden: 'true',
    },
    [...marks],
  );
}
