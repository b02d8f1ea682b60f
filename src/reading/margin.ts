import { markup } from '../article/markup.ts';
import { type Apparatus, inText, type Mark } from './apparatus.ts';
import { citations, copyOf, noteContent, originalOf } from './copy.ts';
import { isDrawn, make, plainClick } from './dom.ts';
import { layoutMargin, type MarginNote, type MarginPlace } from './margin-layout.ts';
import { inSlices } from './slices.ts';

/** Pixels between two notes, and how far from its mark a note may stand. */
const gap = 14;
const reach = 560;

interface Copy {
  readonly mark: Mark;
  /** The mark in the running text that it stands beside. */
  readonly anchor: HTMLAnchorElement;
  readonly box: HTMLElement;
  readonly text: HTMLElement;
  readonly more: HTMLButtonElement;
  /** The reader has unfolded it. */
  open: boolean;
  /** How it stands now, so that nothing is written twice. */
  placed: string;
}

/**
 * Copies of the notes in the empty column beside the text (`[data-margin]`), each level with its
 * mark. They are for the eye only: hidden from assistive technology and search, without ids,
 * out of Tab's way; the list at the end stays the only source. Where the column is not drawn
 * (narrow windows, other settings) nothing is made. All is done a few notes at a time: a page may
 * have hundreds.
 */
export class Margin {
  readonly #column: HTMLElement;
  readonly #apparatus: () => Apparatus;
  readonly #wanted: () => boolean;
  readonly #copies: Copy[] = [];
  #frame = 0;
  /** Counts layouts: one that has been overtaken gives up. */
  #turn = 0;

  constructor(
    column: HTMLElement,
    apparatus: () => Apparatus,
    wanted: () => boolean,
    press: (mark: HTMLAnchorElement, at: HTMLAnchorElement) => void,
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
    this.#frame = requestAnimationFrame(() => void this.#layout());
  }

  #drawn(): boolean {
    return this.#wanted() && isDrawn(this.#column);
  }

  async #layout(): Promise<void> {
    const turn = ++this.#turn;
    const goesOn = () => turn === this.#turn && this.#drawn();
    if (!goesOn() || !(await this.#makeMissing(goesOn))) return;
    const copies = this.#copies;
    const [first] = copies;
    if (!first) return;
    const lines = { line: lineHeight(first.text), more: heightOfMore(first) };
    const notes: MarginNote[] = [];
    const read = await inSlices(
      copies,
      (slice) => {
        const origin = this.#column.getBoundingClientRect().top;
        for (const copy of slice) notes.push(measure(copy, origin, lines.line));
      },
      goesOn,
    );
    if (!read) return;
    const column = this.#column.offsetHeight;
    const places = layoutMargin(notes, { column, ...lines, gap, reach });
    await inSlices(
      copies,
      (slice, start) => slice.forEach((copy, i) => put(copy, places[start + i]!, lines.line)),
      goesOn,
    );
  }

  async #makeMissing(goesOn: () => boolean): Promise<boolean> {
    const apparatus = this.#apparatus();
    const made = new Set(this.#copies.map(({ mark }) => mark));
    const inOrder = [...apparatus.firstOf.values()];
    const missing = inOrder.filter((mark) => !made.has(mark));
    if (missing.length === 0) return true;
    const whole = await inSlices(
      missing,
      (slice) => {
        for (const mark of slice) {
          const anchor = inText(apparatus, mark).element;
          if (!mark.note || !isDrawn(anchor)) continue;
          const copy = copyNote(mark, mark.note, anchor);
          this.#copies.push(copy);
          this.#column.append(copy.box);
        }
      },
      goesOn,
    );
    const ranks = new Map(inOrder.map((mark, rank) => [mark, rank]));
    this.#copies.sort((a, b) => ranks.get(a.mark)! - ranks.get(b.mark)!);
    return whole;
  }

  #onClick(
    event: MouseEvent,
    press: (mark: HTMLAnchorElement, at: HTMLAnchorElement) => void,
  ): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const copy = this.#copies.find(({ box }) => target && box.contains(target));
    if (!copy || !target || !plainClick(event)) return;
    const link = target.closest('a');
    // The box of the note shows the work that a citation in it leads to.
    if (link && !(originalOf(link) && link.matches(citations))) return;
    if (link) event.preventDefault();
    if (copy.more.contains(target)) {
      copy.open = true;
      this.update();
    } else if (getSelection()?.isCollapsed !== false) {
      event.stopPropagation();
      press(copy.mark.element, copy.anchor);
    }
  }
}

/** How a note would stand if it had the margin for itself. Reads only: it may be folded. */
function measure({ anchor, box, text, more, open }: Copy, origin: number, line: number) {
  const folded = box.dataset['folded'] !== undefined;
  const height = folded
    ? box.offsetHeight - more.offsetHeight - text.offsetHeight + text.scrollHeight
    : box.offsetHeight;
  return { anchor: lineMiddle(anchor) - origin - line / 2, height, open };
}

function put(copy: Copy, { top, lines }: MarginPlace, line: number): void {
  const { box, text, more } = copy;
  const placed = `${Math.round(top)} ${lines ?? ''} ${line}`;
  if (placed === copy.placed) return;
  copy.placed = placed;
  const folded = lines !== undefined;
  more.hidden = !folded;
  box.toggleAttribute('data-folded', folded);
  text.style.maxHeight = folded ? `${lines * line}px` : '';
  text.style.overflow = folded ? 'hidden' : '';
  // Moved by a transform, a note that finds its place later shifts nothing.
  box.style.transform = `translateY(${Math.round(top)}px)`;
  box.style.visibility = '';
}

function heightOfMore({ more }: Copy): number {
  const { hidden } = more;
  more.hidden = false;
  const height = more.offsetHeight;
  more.hidden = hidden;
  return height;
}

function copyNote(mark: Mark, note: HTMLElement, anchor: HTMLAnchorElement): Copy {
  const text = make('div', { class: 'margin-note-text' });
  const words = copyOf(noteContent(note), { citing: true });
  text.append(make('b', {}, mark.element.textContent), ' ', words);
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
  more.hidden = true;
  // Unseen until it has its place.
  box.style.visibility = 'hidden';
  return { mark, anchor, box, text, more, open: false, placed: '' };
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
