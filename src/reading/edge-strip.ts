import { headerHeight, make } from './dom.ts';
import { spokenHere } from '../messages/fetch.ts';
import { digitsIn } from '../messages/format.ts';
import { isRtl } from './dom-later.ts';
import { drawnPlaces } from './own/drawn-places.ts';

/** Pixels that the slim form takes at the window's edge. */
const room = 44;

/** Puts the slim form of the strip to the window's edge, once. It is shown where `widest` matches. */
export function showEdgeStrip(drawing: Element, widest: MediaQueryList, signal: AbortSignal): void {
  if (!document.querySelector('.edge-strip')) new EdgeStrip(drawing, widest, signal);
}

/** Says that words were marked on the page, or marks taken away. */
const marked = 'scholium-marked';
/** Name of words that a search has found (CSS Custom Highlight API). */
const found = 'scholium-found';

interface Cell {
  readonly paragraph: HTMLElement;
  readonly n: string;
  /** In percent of the strip's height. */
  readonly top: number;
  readonly height: number;
}

/**
 * The strip at the window's edge: the part of the text in view, what a search found, and what the
 * reader marked. Pressing a bar or a mark leads there: they are links. Hidden from assistive
 * technology and from the keyboard, as the contents lead to the same places.
 *
 * Words that are marked in the text are shown as ticks: those of the highlights `scholium-found` and
 * `scholium-own`, and elements `[data-own]` of the text. Who changes them dispatches
 * `scholium-marked` on the document.
 */
class EdgeStrip {
  readonly #box: HTMLElement;
  readonly #cells: readonly Cell[];
  readonly #view = make('i', { class: 'edge-view' });
  readonly #name = make('b');
  readonly #ticks = make('div');
  readonly #widest: MediaQueryList;
  #frame = 0;

  constructor(drawing: Element, widest: MediaQueryList, signal: AbortSignal) {
    this.#widest = widest;
    this.#cells = cellsOf(drawing);
    this.#view.append(this.#name);
    const hidden = { class: 'edge-strip', 'aria-hidden': 'true', 'data-pagefind-ignore': 'all' };
    this.#box = make('div', hidden, this.#view, drawing, this.#ticks);
    document.body.append(this.#box);
    const soon = () => {
      if (this.#frame) return;
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#place();
      });
    };
    addEventListener('scroll', soon, { passive: true, signal });
    addEventListener('resize', soon, { signal });
    new ResizeObserver(soon).observe(document.body);
    document.addEventListener(marked, () => this.#mark(), { signal });
    soon();
    this.#mark();
  }

  /** Shows which part of the text is in view. */
  #place(): void {
    this.#box.hidden = !this.#hasRoom();
    if (this.#box.hidden) return;
    const [top, bottom] = [headerHeight(), innerHeight];
    const first = this.#cells.find(({ paragraph }) => edges(paragraph).bottom > top);
    const last = this.#cells.findLast(({ paragraph }) => edges(paragraph).top < bottom);
    const isSeen = first && last && first.top <= last.top;
    this.#view.hidden = !isSeen;
    if (!isSeen) return;
    const start = at(first, top);
    this.#view.style.insetBlockStart = `${start}%`;
    this.#view.style.blockSize = `${Math.max(0.5, at(last, bottom) - start)}%`;
    const line = top + (bottom - top) / 3;
    const here = this.#cells.find(({ paragraph }) => edges(paragraph).bottom > line) ?? last;
    this.#name.textContent = here.n && `¶${digitsIn(spokenHere(), here.n)}`;
  }

  #hasRoom(): boolean {
    const margin = document.querySelector('.margin')?.getBoundingClientRect();
    if (!margin || !this.#widest.matches) return false;
    return isRtl(document.body)
      ? margin.left >= room
      : margin.right + room <= document.documentElement.clientWidth;
  }

  #mark(): void {
    const foundWords = [...(CSS.highlights?.get(found) ?? [])].filter(
      (range) => range instanceof Range,
    );
    const own = [...drawnPlaces(), ...document.querySelectorAll('.body [data-own]')];
    const ticks = [
      ...foundWords.flatMap((place) => this.#tick(place, 'found')),
      ...own.flatMap((place) => this.#tick(place, 'own')),
    ];
    this.#ticks.replaceChildren(...ticks);
  }

  #tick(place: Range | Element, look: string): HTMLElement[] {
    const node = place instanceof Range ? place.startContainer : place;
    const paragraph = (node instanceof Element ? node : node.parentElement)?.closest('p[id]');
    const cell = this.#cells.find((each) => each.paragraph === paragraph);
    if (!cell) return [];
    const tick = make('a', { class: look, href: `#${cell.paragraph.id}`, tabindex: '-1' });
    tick.style.insetBlockStart = `${at(cell, place.getBoundingClientRect().top)}%`;
    return [tick];
  }
}

function cellsOf(drawing: Element): Cell[] {
  return [...drawing.querySelectorAll<SVGAElement>('a[data-n]')].flatMap((link) => {
    const paragraph = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    const bar = link.querySelector('rect');
    const share = (name: string) => Number.parseFloat(bar?.getAttribute(name) ?? '0');
    const n = paragraph?.dataset['n'] ?? '';
    return paragraph ? [{ paragraph, n, top: share('y'), height: share('height') }] : [];
  });
}

function edges(paragraph: HTMLElement): DOMRect {
  return paragraph.getBoundingClientRect();
}

/** Where a height of the window lies on the strip, within a paragraph's bar. In percent. */
function at({ paragraph, top, height }: Cell, y: number): number {
  const box = edges(paragraph);
  const share = (y - box.top) / Math.max(1, box.height);
  return top + Math.min(1, Math.max(0, share)) * height;
}
