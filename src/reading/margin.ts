import { inText, pageApparatus } from './apparatus.ts';
import { citations } from './copy.ts';
import { originalOf } from './originals.ts';
import { isDrawn, plainClick } from './dom.ts';
import {
  copyNote,
  forgetFonts,
  heightOfMore,
  lineHeight,
  type MarginCopy,
  measure,
  place,
  takenFrom,
} from './margin-copy.ts';
import {
  layoutWithQuotes,
  type MarginMeasures,
  type MarginNote,
  type MarginPlace,
} from './margin-layout.ts';
import { renewed } from './renewed.ts';
import { inMargin, measureQuote, placeQuote } from './margin-quote.ts';
import { inSlices } from './slices.ts';

/** Pixels between two notes, and how far from its mark a note may stand. */
const gap = 14;
const reach = 560;

/**
 * Copies of the notes in the empty column beside the text (`[data-margin]`), each level with its
 * mark. They are for the eye only: hidden from assistive technology and search, without ids,
 * out of Tab's way; the list at the end stays the only source. Where the column is not drawn
 * (narrow windows, other settings) nothing is made. All is done a few notes at a time: a page may
 * have hundreds.
 */
export class Margin {
  readonly #column: HTMLElement;
  readonly #enabled: () => boolean;
  readonly #copies: MarginCopy[] = [];
  #frame = 0;
  /** Counts layouts: one that has been overtaken gives up. */
  #layouts = 0;

  constructor(
    column: HTMLElement,
    enabled: () => boolean,
    press: (mark: HTMLAnchorElement, at: HTMLAnchorElement) => void,
    signal: AbortSignal,
  ) {
    this.#column = column;
    this.#enabled = enabled;
    const update = () => this.update();
    const sizes = new ResizeObserver(update);
    sizes.observe(column.parentElement ?? column);
    const anew = () => {
      forgetFonts();
      update();
    };
    document.fonts.addEventListener('loadingdone', anew, { signal });
    document.addEventListener('scholium-margin', update, { signal });
    update();
    void document.fonts.ready.then(anew);
    column.addEventListener('click', (event) => this.#onClick(event, press), { signal });
    if (import.meta.hot)
      document.addEventListener(
        renewed,
        () => {
          // The copy of a note that stays as it was stays where it was.
          const { byElement } = pageApparatus();
          for (const copy of this.#copies.splice(0)) {
            const mark = byElement.get(copy.mark.element);
            const anew = mark?.note && copyNote(mark, mark.note, copy.anchor);
            if (anew && copy.anchor.isConnected && anew.text.innerHTML === copy.text.innerHTML)
              this.#copies.push({ ...copy, mark: anew.mark });
            else copy.box.remove();
          }
          update();
        },
        { signal },
      );
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
    return this.#enabled() && isDrawn(this.#column);
  }

  async #layout(): Promise<void> {
    const number = ++this.#layouts;
    const isCurrent = () => number === this.#layouts && this.#drawn();
    if (!isCurrent() || !(await this.#makeMissing(isCurrent))) return;
    const copies = this.#copies;
    const [first] = copies;
    const taken = takenFrom(this.#column);
    const lines = {
      line: lineHeight(first?.text ?? this.#column),
      more: first ? heightOfMore(first) : 0,
      taken,
    };
    const notes: MarginNote[] = [];
    const isRead = await inSlices(
      copies,
      (slice) => {
        const origin = this.#column.getBoundingClientRect().top;
        for (const copy of slice) notes.push(measure(copy, origin, lines.line));
      },
      isCurrent,
    );
    if (!isRead) return;
    const column = this.#column.offsetHeight;
    const places = this.#placesOf(notes, { column, ...lines, gap, reach });
    await inSlices(
      copies,
      (slice, start) => slice.forEach((copy, i) => place(copy, places[start + i]!, lines.line)),
      isCurrent,
    );
  }

  /** Places of the notes among the pull-quotes of the margin, which get theirs at once. */
  #placesOf(notes: readonly MarginNote[], measures: MarginMeasures): readonly MarginPlace[] {
    const quotes = inMargin(this.#column);
    const origin = this.#column.getBoundingClientRect().top;
    const found = quotes.map((quote) => measureQuote(quote, origin));
    const places = layoutWithQuotes(notes, found, measures);
    quotes.forEach((quote, i) => placeQuote(quote, found[i]!, places.quotes[i]!));
    return places.notes;
  }

  async #makeMissing(isCurrent: () => boolean): Promise<boolean> {
    const apparatus = pageApparatus();
    const made = new Set(this.#copies.map(({ mark }) => mark));
    const inOrder = [...apparatus.firstOf.values()];
    const missing = inOrder.filter((mark) => !made.has(mark));
    if (missing.length === 0) return true;
    const isDone = await inSlices(
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
      isCurrent,
    );
    const ranks = new Map(inOrder.map((mark, rank) => [mark, rank]));
    this.#copies.sort((a, b) => ranks.get(a.mark)! - ranks.get(b.mark)!);
    return isDone;
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
