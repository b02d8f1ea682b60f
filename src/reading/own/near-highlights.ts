import { type Color, colors } from '../../annotations/colors.ts';

/** Names of the highlights of each colour (CSS Custom Highlight API); the styles know them. */
const nameOf = (color: Color) => `scholium-own-${color}`;

/** From so many on only those near the window are drawn: a browser paints all of them at each step. */
const many = 200;

interface Place {
  readonly color: Color;
  readonly range: Range;
}

/** Draws places in their colours; of very many, those near the window. */
export class NearHighlights {
  #highlights = new Map<Color, Highlight>();
  /** Places within one block, by that block; they come and go with it. */
  #blocks = new Map<Element, Place[]>();
  readonly #near = new Set<Element>();
  #observer: IntersectionObserver | undefined;

  constructor() {
    // On paper all are drawn.
    if ('highlights' in CSS)
      addEventListener('beforeprint', () => {
        for (const block of this.#blocks.keys()) this.#draw(block);
      });
  }

  /** Draws these, and no others. */
  show(places: readonly Place[]): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#near.clear();
    this.#highlights = new Map(colors.map((color) => [color, new Highlight()]));
    const joined = colors.flatMap((color) =>
      joinedRanges(places.filter((place) => place.color === color)).map((range) => ({
        color,
        range,
      })),
    );
    this.#blocks = places.length < many ? new Map() : byBlock(joined);
    const apart = new Set([...this.#blocks.values()].flat());
    for (const place of joined)
      if (!apart.has(place)) this.#highlights.get(place.color)?.add(place.range);
    for (const [color, highlight] of this.#highlights) {
      if (places.some((place) => place.color === color))
        CSS.highlights.set(nameOf(color), highlight);
      else CSS.highlights.delete(nameOf(color));
    }
    if (this.#blocks.size > 0) this.#observe();
  }

  #observe(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#draw(target);
          else this.#takeAway(target);
        }
      },
      { rootMargin: '75% 0px' },
    );
    for (const block of this.#blocks.keys()) observer.observe(block);
    this.#observer = observer;
  }

  #draw(block: Element): void {
    if (this.#near.has(block)) return;
    this.#near.add(block);
    for (const { color, range } of this.#blocks.get(block) ?? [])
      this.#highlights.get(color)?.add(range);
  }

  #takeAway(block: Element): void {
    if (!this.#near.delete(block)) return;
    for (const { color, range } of this.#blocks.get(block) ?? [])
      this.#highlights.get(color)?.delete(range);
  }
}

/** Places by the block that holds them; those across blocks are left out. */
function byBlock(places: readonly Place[]): Map<Element, Place[]> {
  const blocks = new Map<Element, Place[]>();
  for (const place of places) {
    const block = blockOf(place.range.startContainer);
    if (!block || block !== blockOf(place.range.endContainer)) continue;
    const known = blocks.get(block);
    if (known) known.push(place);
    else blocks.set(block, [place]);
  }
  return blocks;
}

function blockOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('p, li, dd, dt, td, th, h2, h3, h4, h5, h6, figcaption, pre') ?? null;
}

/** The same places by fewer ranges: a browser paints the text between any two ends by itself. */
function joinedRanges(places: readonly Place[]): Range[] {
  const found: Range[] = [];
  const inOrder = places
    .map(({ range }) => range)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  for (const range of inOrder) {
    const last = found.at(-1);
    // Its start and the end of the last one (DOM, Range.compareBoundaryPoints).
    if (!last || range.compareBoundaryPoints(Range.END_TO_START, last) > 0)
      found.push(range.cloneRange());
    else if (range.compareBoundaryPoints(Range.END_TO_END, last) > 0)
      last.setEnd(range.endContainer, range.endOffset);
  }
  return found;
}
