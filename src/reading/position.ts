import type { markup } from '../article/markup.ts';
import { headerHeight, make, targetOf } from './dom.ts';
import type { Place, Spot } from './place.ts';
import { wordsHash } from './place.ts';
import { renewed } from './renewed.ts';

/** Not the table itself: what every page loads at once is to be small. */
const paragraphNumber: typeof markup.paragraphNumber = 'data-n';

/** A paragraph on the page. */
export interface ParagraphSpot extends Spot {
  readonly element: HTMLElement;
}

/**
 * Where the reader is: the paragraph at the window's upper edge, the section marked in the
 * contents, and how much of the text has been read.
 */
export class Position {
  paragraphs: readonly ParagraphSpot[];
  readonly #text: HTMLElement;
  #contents: readonly { readonly link: HTMLElement; readonly target: HTMLElement }[];
  readonly #bar: HTMLElement;
  #current: HTMLElement | undefined;
  #frame = 0;

  constructor(text: HTMLElement, signal: AbortSignal) {
    this.#text = text;
    this.paragraphs = paragraphsOf(text);
    this.#contents = contentsOfPage();
    this.#bar = make('div', { class: 'progress', 'aria-hidden': 'true' });
    document.querySelector('body > header')?.append(this.#bar);
    const soon = () => {
      if (this.#frame) return;
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#draw();
      });
    };
    addEventListener('scroll', soon, { passive: true, signal });
    addEventListener('resize', soon, { signal });
    soon();
    if (import.meta.hot)
      document.addEventListener(
        renewed,
        () => {
          this.paragraphs = paragraphsOf(text);
          this.#contents = contentsOfPage();
          soon();
        },
        { signal },
      );
  }

  /** The paragraph at the upper edge of what the reader sees; undefined above the first. */
  top(): ParagraphSpot | undefined {
    const edge = headerHeight() + 8;
    const first = lowest(this.paragraphs, ({ element }) => bottomOf(element) > edge);
    const spot = this.paragraphs[first];
    if (!spot) return this.paragraphs.at(-1);
    return first === 0 && topOf(spot.element) > innerHeight / 2 ? undefined : spot;
  }

  /** The same, as something to remember; undefined above the first paragraph and at the end. */
  place(): Place | undefined {
    const spot = this.top();
    const { bottom } = this.#text.getBoundingClientRect();
    if (!spot || bottom < innerHeight / 2) return undefined;
    const { top, height } = spot.element.getBoundingClientRect();
    const above = (headerHeight() - top) / Math.max(1, height);
    return {
      id: spot.id,
      n: spot.n,
      section: spot.section,
      words: wordsHash(spot.element.textContent),
      into: Math.min(1, Math.max(0, Math.round(above * 1000) / 1000)),
    };
  }

  /** Number of the section that holds a paragraph ("3", "1.2"). */
  sectionNumber({ element }: ParagraphSpot): string | undefined {
    const heading = element
      .closest('section[id]')
      ?.querySelector<HTMLElement>('[data-section-number]');
    return heading?.dataset['sectionNumber'] || undefined;
  }

  #draw(): void {
    const line = headerHeight() + innerHeight * 0.25;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    let current: HTMLElement | undefined;
    for (const { link, target } of this.#contents) {
      if (topOf(target) <= line || (atEnd && topOf(target) < innerHeight)) current = link;
    }
    if (current !== this.#current) {
      this.#current?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
      this.#current = current;
    }
    const { top, height } = this.#text.getBoundingClientRect();
    const read = (headerHeight() - top) / Math.max(1, height - innerHeight + headerHeight());
    this.#bar.style.transform = `scaleX(${Math.min(1, Math.max(0, read)).toFixed(4)})`;
  }
}

function paragraphsOf(text: HTMLElement): ParagraphSpot[] {
  return [...text.querySelectorAll<HTMLElement>(`p[${paragraphNumber}][id]`)].map((element) => ({
    element,
    id: element.id,
    n: element.dataset['n'] ?? '',
    section: element.closest('section[id]')?.id ?? '',
  }));
}

function contentsOfPage(): { link: HTMLAnchorElement; target: HTMLElement }[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('[role~="doc-toc"] a[href]')]
    .map((link) => ({ link, target: targetOf(link) }))
    .filter((entry): entry is { link: HTMLAnchorElement; target: HTMLElement } =>
      Boolean(entry.target),
    );
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

function bottomOf(element: Element): number {
  return element.getBoundingClientRect().bottom;
}

/** Index of the first item that passes, where all after it pass too; the length where none does. */
function lowest<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
