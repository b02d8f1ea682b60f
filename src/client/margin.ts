import { markup } from '../markup.ts';
import type { Apparatus, Mark } from './apparatus.ts';
import { copyOf, noteContent } from './copy.ts';
import { make } from './dom.ts';
import { layoutMargin } from './margin-layout.ts';

/** Pixels between two notes, and how far from its mark a note may stand. */
const gap = 14;
const reach = 560;

interface Copy {
  readonly mark: Mark;
  readonly box: HTMLElement;
  readonly text: HTMLElement;
  readonly more: HTMLButtonElement;
  open: boolean;
}

/**
 * Copies of the notes in the empty column beside the text (`[data-margin]`), each level with its
 * mark. They are for the eye only: hidden from assistive technology and search, without ids,
 * out of Tab's way; the list at the end stays the only source. Where the column is not drawn
 * (narrow windows, other settings) nothing is made.
 */
export class Margin {
  readonly #column: HTMLElement;
  readonly #apparatus: Apparatus;
  readonly #wanted: () => boolean;
  #copies: readonly Copy[] | undefined;
  #frame = 0;

  constructor(
    column: HTMLElement,
    apparatus: Apparatus,
    wanted: () => boolean,
    press: (mark: HTMLAnchorElement) => void,
    signal: AbortSignal,
  ) {
    this.#column = column;
    this.#apparatus = apparatus;
    this.#wanted = wanted;
    const again = () => this.update();
    const sizes = new ResizeObserver(again);
    sizes.observe(column.parentElement ?? column);
    document.fonts.addEventListener('loadingdone', again, { signal });
    again();
    void document.fonts.ready.then(again);
    column.addEventListener('click', (event) => this.#onClick(event, press), { signal });
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /** Lays out again before the next frame: after a change of size, fonts, folding or settings. */
  update(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#layout());
  }

  #drawn(): boolean {
    return this.#wanted() && this.#column.checkVisibility({ visibilityProperty: true });
  }

  #layout(): void {
    if (!this.#drawn()) return;
    const copies = (this.#copies ??= this.#make());
    const first = copies[0];
    if (!first) return;
    for (const { box, text, more } of copies) {
      delete box.dataset['folded'];
      text.style.maxHeight = '';
      more.hidden = true;
    }
    first.more.hidden = false;
    const more = first.more.offsetHeight;
    first.more.hidden = true;
    const origin = this.#column.getBoundingClientRect().top;
    const line = lineHeight(first.text);
    const notes = copies.map(({ mark, box, open }) => ({
      anchor: lineMiddle(mark.element) - origin - line / 2,
      height: box.offsetHeight,
      open,
    }));
    const places = layoutMargin(notes, {
      column: this.#column.offsetHeight,
      line,
      more,
      gap,
      reach,
    });
    for (const [i, { top, lines }] of places.entries()) {
      const { box, text, more: button } = copies[i]!;
      if (lines !== undefined) {
        button.hidden = false;
        box.dataset['folded'] = '';
        text.style.maxHeight = `${lines * line}px`;
        text.style.overflow = 'hidden';
      }
      // Moved by a transform, a note that finds its place later shifts nothing.
      box.style.transform = `translateY(${Math.round(top)}px)`;
    }
  }

  #make(): readonly Copy[] {
    const seen = new Set<HTMLElement>();
    const copies: Copy[] = [];
    for (const mark of this.#apparatus.marks) {
      if (!mark.note || seen.has(mark.note) || !mark.element.checkVisibility()) continue;
      seen.add(mark.note);
      copies.push(copyNote(mark, mark.note));
    }
    this.#column.replaceChildren(...copies.map(({ box }) => box));
    return copies;
  }

  #onClick(event: MouseEvent, press: (mark: HTMLAnchorElement) => void): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const copy = this.#copies?.find(({ box }) => target && box.contains(target));
    if (!copy || !target || target.closest('a')) return;
    if (copy.more.contains(target)) {
      copy.open = true;
      this.update();
    } else if (getSelection()?.isCollapsed !== false) {
      event.stopPropagation();
      press(copy.mark.element);
    }
  }
}

function copyNote(mark: Mark, note: HTMLElement): Copy {
  const text = make('div', { class: 'margin-note-text' });
  text.append(make('b', {}, mark.element.textContent), ' ', copyOf(noteContent(note)));
  for (const stop of text.querySelectorAll<HTMLElement>('a, button, input, [tabindex], summary')) {
    stop.tabIndex = -1;
  }
  const more = make(
    'button',
    { type: 'button', class: 'margin-note-more', tabindex: '-1' },
    'more',
  );
  const box = make(
    'div',
    {
      class: 'margin-note',
      [markup.marginNote]: labelOf(note),
      'aria-hidden': 'true',
      'data-pagefind-ignore': 'all',
      'data-for': note.id,
    },
    text,
    more,
  );
  return { mark, box, text, more, open: false };
}

/** The author's label, out of the id that `noteId` made of it. */
function labelOf(note: HTMLElement): string {
  return note.id
    .replace(/^note-/, '')
    .replace(/~([\da-f]+)\./g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

function lineHeight(text: HTMLElement): number {
  const { lineHeight, fontSize } = getComputedStyle(text);
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.45;
}

/** The middle of the line of text that a raised mark stands in. */
function lineMiddle(mark: HTMLElement): number {
  const raised = mark.closest('sup') ?? mark;
  const before = raised.previousSibling;
  if (before instanceof Text && before.length > 0) {
    const range = document.createRange();
    range.setStart(before, before.length - 1);
    range.setEnd(before, before.length);
    const last = [...range.getClientRects()].at(-1);
    const own = mark.getClientRects()[0];
    // A mark that begins a line has its word on the line above.
    if (last && own && last.bottom > own.top && last.top < own.bottom) {
      return (last.top + last.bottom) / 2;
    }
  }
  const { top, bottom } = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  return (top + bottom) / 2;
}
