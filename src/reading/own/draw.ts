import { type Color, colors } from '../../annotations/colors.ts';
import { make } from '../dom.ts';

/** A highlight on the page. */
export interface Drawn {
  readonly id: string;
  readonly color: Color;
  readonly range: Range;
}

/** Names of the highlights of each colour (CSS Custom Highlight API); the styles know them. */
const nameOf = (color: Color) => `scholium-own-${color}`;
/** The one that the reader has come to. */
const current = 'scholium-own-current';

/** Browsers that cannot highlight get lines over the words: Firefox before 140, Safari before 17.2. */
const canHighlight = 'highlights' in CSS;

/** Draws highlights without a change to the text: links, search and copying stay as they are. */
export class Drawing {
  readonly #root: HTMLElement;
  #drawn: readonly Drawn[] = [];
  #current = '';
  #layer: HTMLElement | undefined;
  #frame = 0;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    if (canHighlight) return;
    root.style.position = 'relative';
    const soon = () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#drawOver());
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(root);
    document.fonts.addEventListener('loadingdone', soon, { signal });
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  /** Draws these highlights, and no others. */
  show(drawn: readonly Drawn[], currentId = this.#current): void {
    this.#drawn = drawn;
    this.#current = currentId;
    if (canHighlight) this.#highlight();
    else this.#drawOver();
    document.dispatchEvent(new Event('scholium-marked'));
  }

  /** Marks one of them as the one that the reader has come to; none by an empty id. */
  mark(id: string): void {
    this.#current = id;
    if (canHighlight) this.#highlightCurrent();
    else this.#drawOver();
  }

  #highlight(): void {
    for (const color of colors) {
      const ranges = this.#drawn.filter((each) => each.color === color).map(({ range }) => range);
      set(nameOf(color), joined(ranges));
    }
    this.#highlightCurrent();
  }

  #highlightCurrent(): void {
    const here = this.#drawn.filter(({ id }) => id === this.#current).map(({ range }) => range);
    set(current, here, 1);
  }

  #drawOver(): void {
    this.#layer?.remove();
    if (this.#drawn.length === 0) return;
    const origin = this.#root.getBoundingClientRect();
    const boxes = this.#drawn.flatMap(({ id, color, range }) =>
      [...range.getClientRects()].map((line) => {
        const box = make('i', { 'data-color': color });
        if (id === this.#current) box.dataset['current'] = '';
        Object.assign(box.style, {
          transform: `translate(${line.left - origin.left}px, ${line.top - origin.top}px)`,
          inlineSize: `${line.width}px`,
          blockSize: `${line.height}px`,
        });
        return box;
      }),
    );
    this.#layer = make(
      'div',
      { class: 'yours-lines', 'aria-hidden': 'true', 'data-pagefind-ignore': 'all' },
      ...boxes,
    );
    this.#root.append(this.#layer);
  }
}

/** The same places by fewer ranges: a browser paints each piece of text between two ends by itself. */
function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  const inOrder = ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  for (const range of inOrder) {
    const last = found.at(-1);
    // By its start before the end of the last one.
    if (!last || range.compareBoundaryPoints(Range.END_TO_START, last) > 0)
      found.push(range.cloneRange());
    else if (range.compareBoundaryPoints(Range.END_TO_END, last) > 0)
      last.setEnd(range.endContainer, range.endOffset);
  }
  return found;
}

function set(name: string, ranges: readonly Range[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
