import type { Color } from '../../annotations/colors.ts';
import { make } from '../dom.ts';
import { tellDrawn } from './drawn-places.ts';
import { NearHighlights } from './near-highlights.ts';

/** A highlight on the page. */
export interface Drawn {
  readonly id: string;
  readonly color: Color;
  readonly range: Range;
}

/** The one that the reader has come to. */
const current = 'scholium-own-current';

/** Browsers that cannot highlight get lines over the words: Firefox before 140, Safari before 17.2. */
const canHighlight = 'highlights' in CSS;

/** Draws highlights without a change to the text: links, search and copying stay as they are. */
export class Drawing {
  readonly #root: HTMLElement;
  #drawn: readonly Drawn[] = [];
  #current = '';
  readonly #highlights = new NearHighlights();
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
    tellDrawn(drawn.map(({ range }) => range));
  }

  /** Marks one of them as the one that the reader has come to; none by an empty id. */
  mark(id: string): void {
    this.#current = id;
    if (canHighlight) this.#highlightCurrent();
    else this.#drawOver();
  }

  #highlight(): void {
    this.#highlights.show(this.#drawn);
    this.#highlightCurrent();
  }

  #highlightCurrent(): void {
    const here = this.#drawn.find(({ id }) => id === this.#current);
    if (!here) CSS.highlights.delete(current);
    else {
      const highlight = new Highlight(here.range);
      highlight.priority = 1;
      CSS.highlights.set(current, highlight);
    }
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
