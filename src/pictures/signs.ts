import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Work, isInPrint, kindSigns, type KindSign } from '../article/index.ts';
import { tenth } from './pixels.ts';

/**
 * The sign of a kind of work as SVG, around a point: the same shapes as in text and margin
 * (`site/styles/apparatus.css`). Behind each lies its outline in the colour of the paper, so that
 * it stands apart from what it lies on.
 *
 * @param size Half of its width, in pixels.
 */
export function signAt(
  sign: KindSign,
  x: number,
  y: number,
  size: number,
  inPrint: boolean,
): Element {
  return s(
    'g',
    {
      className: ['sign-mark', ...(inPrint ? ['in-print'] : [])],
      transform: `translate(${tenth(x)},${tenth(y)})`,
    },
    shapes[sign](size),
  );
}

/** The sign of a work, likewise. */
export function workSignAt(
  work: Pick<Work, 'kind' | 'href'>,
  x: number,
  y: number,
  size: number,
): Element {
  return signAt(kindSigns[work.kind], x, y, size, isInPrint(work));
}

/** The sign of a note that cites no work: lines of words. */
export function wordsSignAt(x: number, y: number, size: number): Element {
  const [r, line] = [tenth(size), tenth(size * 0.5)];
  return s('g', { className: ['sign-mark'], transform: `translate(${tenth(x)},${tenth(y)})` }, [
    path('full', `M${-r},${-line}H${r}V${tenth(-line + size * 0.4)}H${-r}Z`),
    path('full', `M${-r},${tenth(line - size * 0.4)}H${tenth(r * 0.4)}V${line}H${-r}Z`),
  ]);
}

const shapes: Readonly<Record<KindSign, (r: number) => Element[]>> = {
  disc: (r) => [circle('full', r)],
  ring: (r) => [circle('under', r + 1), circle('open', r - 0.6)],
  'half-disc': (r) => [
    circle('under', r + 1),
    circle('open', r - 0.6),
    path('half', `M0,${-r}A${r},${r} 0 0 1 0,${r}Z`),
  ],
  diamond: (r) => [path('full', diamond(r * 1.25))],
  'open-diamond': (r) => [path('under', diamond(r * 1.25 + 1)), path('open', diamond(r * 1.15))],
  triangle: (r) => [path('full', triangle(r))],
  'half-triangle': (r) => [
    path('under', triangle(r + 1)),
    path('open', triangle(r * 0.9)),
    path('half', `M0,${tenth(-r * 1.1)}L${tenth(r * 1.1)},${tenth(r * 0.9)}L0,${tenth(r * 0.9)}Z`),
  ],
  square: (r) => [path('full', square(r * 0.95))],
  'open-square': (r) => [path('under', square(r * 0.88 + 1.4)), path('open', square(r * 0.88))],
  'half-square': (r) => [
    path('under', square(r * 0.88 + 1.4)),
    path('open', square(r * 0.88)),
    path(
      'half',
      `M${tenth(-r * 0.88)},0H${tenth(r * 0.88)}V${tenth(r * 0.88)}H${tenth(-r * 0.88)}Z`,
    ),
  ],
  'side-square': (r) => [
    path('under', square(r * 0.88 + 1.4)),
    path('open', square(r * 0.88)),
    path('half', `M0,${tenth(-r * 0.88)}H${tenth(r * 0.88)}V${tenth(r * 0.88)}H0Z`),
  ],
  line: (r) => [path('full', `M${-r},${tenth(-r * 0.25)}H${r}V${tenth(r * 0.25)}H${-r}Z`)],
};

/** `under` lies behind what is open: the colour of the paper, a little wider. */
type Part = 'full' | 'open' | 'half' | 'under';

function circle(name: Part, r: number): Element {
  return s('circle', { className: [name], r: tenth(r) });
}

function path(name: Part, d: string): Element {
  return s('path', { className: [name], d });
}

function diamond(r: number): string {
  return `M0,${tenth(-r)}L${tenth(r)},0L0,${tenth(r)}L${tenth(-r)},0Z`;
}

function triangle(r: number): string {
  const q = r * 1.2;
  return `M0,${tenth(-q)}L${tenth(q)},${tenth(q * 0.8)}H${tenth(-q)}Z`;
}

function square(r: number): string {
  return `M${tenth(-r)},${tenth(-r)}H${tenth(r)}V${tenth(r)}H${tenth(-r)}Z`;
}
