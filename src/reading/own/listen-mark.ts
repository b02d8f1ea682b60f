import { headerHeight, make } from '../dom.ts';

/** Name of the highlight (CSS Custom Highlight API) of what is being spoken. */
const spoken = 'scholium-spoken';

/** Whether words can be marked without a change of the text: Chrome 105, Safari 17.2, Firefox 140. */
const hasHighlights = (): boolean => {
  const { CSS, Highlight }: Partial<typeof globalThis> = globalThis;
  return Highlight !== undefined && CSS !== undefined && 'highlights' in CSS;
};

/** Marks the sentence that is spoken; where the browser cannot, by lines laid over the page. */
export class SpokenMark {
  #range: Range | undefined;
  readonly #lines = make('div', {
    class: 'listen-lines',
    'aria-hidden': 'true',
    // Measured from the window's corner, whatever the page's direction.
    dir: 'ltr',
  });

  constructor(signal: AbortSignal) {
    if (hasHighlights()) return;
    document.body.append(this.#lines);
    addEventListener('resize', () => this.#draw(), { signal });
    signal.addEventListener('abort', () => this.#lines.remove());
  }

  get range(): Range | undefined {
    return this.#range;
  }

  show(range: Range | undefined): void {
    this.#range = range;
    if (!hasHighlights()) this.#draw();
    else if (range) {
      const highlight = new Highlight(range);
      // What the reader has marked, and what a search has found, is seen within it.
      highlight.priority = -1;
      CSS.highlights.set(spoken, highlight);
    } else CSS.highlights.delete(spoken);
  }

  #draw(): void {
    const rects = [...(this.#range?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    this.#lines.replaceChildren(
      ...rects.map(({ x, y, width, height }) => {
        const line = make('span');
        line.style.transform = `translate(${x + scrollX}px, ${y + scrollY}px)`;
        line.style.inlineSize = `${width}px`;
        line.style.blockSize = `${height}px`;
        return line;
      }),
    );
  }
}

/**
 * Keeps what is spoken in view, as long as the reader has not scrolled away from it by hand.
 * `changed` is told when that changes.
 */
export class Follower {
  isAway = false;
  /** The reader has done something that scrolls since we have. */
  #hand = false;
  readonly #range: () => Range | undefined;
  readonly #floor: () => number;

  /** @param floor Height of what covers the lower edge of the window. */
  constructor(
    range: () => Range | undefined,
    floor: () => number,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#range = range;
    this.#floor = floor;
    const byHand = () => {
      this.#hand = true;
    };
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(type, byHand, { passive: true, capture: true, signal });
    const look = () => {
      const isAway = this.#isOut() && (this.isAway || this.#hand);
      if (isAway === this.isAway) return;
      this.isAway = isAway;
      changed();
    };
    addEventListener('scroll', look, { passive: true, signal });
  }

  /** Brings what is spoken into view; `anyway` where the reader has asked for it. */
  follow(anyway = false): void {
    if (this.isAway && !anyway) return;
    this.isAway = false;
    const range = this.#range();
    if (!range || this.#isWithin(range)) return;
    this.#hand = false;
    const [top, bottom] = this.#view();
    const box = range.getBoundingClientRect();
    const room = bottom - top;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({
      top: box.top - top - Math.max(8, Math.min(room * 0.25, (room - box.height) / 2)),
      behavior: isCalm ? 'instant' : 'smooth',
    });
  }

  #view(): readonly [top: number, bottom: number] {
    return [headerHeight(), innerHeight - this.#floor()];
  }

  #isWithin(range: Range): boolean {
    const [top, bottom] = this.#view();
    const box = range.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  }

  #isOut(): boolean {
    const range = this.#range();
    if (!range) return false;
    const [top, bottom] = this.#view();
    const box = range.getBoundingClientRect();
    return box.bottom < top || box.top > bottom;
  }
}
