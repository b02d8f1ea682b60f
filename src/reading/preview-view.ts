import { inText, kin, type Mark, markOf, neighbour, pageApparatus } from './apparatus.ts';
import { light } from './light.ts';
import { OpenAddress } from './arrival.ts';
import { bridged, fragmentAt, type Point } from './placement.ts';
import { PreviewBox } from './preview-box.ts';
import { previewContent } from './preview-content.ts';
import type { Cause, PreviewEffect } from './preview-machine.ts';
import { columnOf } from './put-beside.ts';
import { onSheetDrag } from './sheet-drag.ts';
import { SheetHistory } from './sheet-history.ts';
import { withMessages } from './with-messages.ts';

/** Below this width a pinned box is a sheet at the bottom, whatever opened it. */
const narrow = 700;

/** What the reader sees of a preview: the box beside its mark, or the sheet below it. */
export class PreviewView {
  readonly box: PreviewBox;
  /** The mark whose note or work is shown. */
  shown: HTMLAnchorElement | undefined;
  /** The mark beside which the box stands: another one where a note is read out of a note. */
  at: HTMLAnchorElement | undefined;
  /** The page was elsewhere before it was scrolled for the sheet, and nothing moved it since. */
  scrollBefore: { readonly top: number; readonly left: number; moved: number } | undefined;
  readonly #sheet: SheetHistory;
  readonly #address = new OpenAddress();
  /** The line of a mark of several lines beside which the box stands. */
  #line = 0;

  constructor(dismiss: (cause: Cause) => void, signal: AbortSignal) {
    this.box = new PreviewBox(signal);
    this.#sheet = new SheetHistory(() => dismiss('back'), signal);
    onSheetDrag(this.box, () => dismiss('drag'), signal);
  }

  /** Shows a mark's box beside `at`, on the line where the pointer is. */
  show(
    mark: Mark,
    effect: Extract<PreviewEffect<HTMLAnchorElement>, { type: 'show' }>,
    at: HTMLAnchorElement,
    pointer: Point | undefined,
  ): void {
    const { box } = this;
    const stays = this.shown === effect.mark && box.isOpen;
    if (!stays) this.#fill(mark);
    const { top, bottom } = at.getBoundingClientRect();
    if (effect.pinned && (bottom < 0 || top > innerHeight)) {
      at.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    if (!stays || this.at !== at) this.#line = lineAt(at, pointer);
    this.shown = effect.mark;
    this.at = at;
    light(kin(pageApparatus(), mark));
    const sheet = effect.pinned && (effect.by === 'touch' || innerWidth < narrow);
    if (sheet) this.scrollBefore ??= { top: scrollY, left: scrollX, moved: scrollY };
    box.open(effect.pinned ? 'dialog' : 'note', sheet);
    if (sheet) {
      this.#address.leaveTo(mark.element);
      this.#sheet.enter();
      this.#keepAbove(at, box.placeSheet());
    } else {
      this.#place(at);
    }
    if (effect.pinned) {
      this.#address.name(mark.element);
      this.#bringBasket(at);
    }
    if (effect.pinned && effect.focus && !box.element.contains(document.activeElement)) {
      box.element.focus({ preventScroll: true });
    }
  }

  /** Puts an open box where it belongs in a window of another size. */
  placeAgain(): void {
    if (!this.at) return;
    if (this.box.isSheet) this.#keepAbove(this.at, this.box.placeSheet());
    else this.#place(this.at);
  }

  /** Lights up a mark and its note in the margin, and nothing else. */
  light(mark: Mark | undefined): void {
    light(mark ? [mark] : []);
  }

  /** Takes the box away; gives the focus back where it was in the box, or is asked for. */
  hide(mark: HTMLAnchorElement, cause: Cause | 'left', focus: boolean): void {
    const wasSheet = this.box.isSheet;
    const inside = this.box.element.contains(document.activeElement);
    this.box.close();
    if (focus || (inside && cause !== 'tab')) this.home(mark).focus({ preventScroll: true });
    this.shown = this.at = undefined;
    light([]);
    this.#address.restore();
    if (wasSheet) {
      document.body.style.paddingBottom = '';
      const before = this.scrollBefore;
      // Back from the sheet is back to the very line, unless the reader has scrolled since.
      if (before && Math.abs(scrollY - before.moved) < 2) {
        scrollTo({ top: before.top, left: before.left, behavior: 'instant' });
      }
      this.#sheet.leave(cause === 'back');
    }
    this.scrollBefore = undefined;
  }

  /** Where the focus goes back to: not into the margin, which is hidden from assistive technology. */
  home(element: HTMLAnchorElement): HTMLElement {
    const at = this.at ?? element;
    const mark = markOf(pageApparatus(), at);
    return mark && mark.element !== at ? inText(pageApparatus(), mark).element : at;
  }

  /** True between the mark and its box, where a pointer is on its way. */
  isBetween(point: Point): boolean {
    if (!this.at || !this.box.isOpen) return false;
    return bridged([...this.at.getClientRects(), this.box.element.getBoundingClientRect()], point);
  }

  /** Offers the works of a box that stays for the basket. */
  #bringBasket(at: HTMLElement): void {
    const { box } = this;
    withMessages(import('./own/begin.ts'), 'own')
      .then(({ bringBasket }) => bringBasket(box.element))
      .then(
        () => {
          if (this.at === at && box.isOpen) this.placeAgain();
        },
        () => undefined,
      );
  }

  #place(at: HTMLElement): void {
    const line = at.getClientRects()[this.#line] ?? at.getBoundingClientRect();
    this.box.place(line, columnOf(at));
  }

  #fill(mark: Mark): void {
    const { box } = this;
    const apparatus = pageApparatus();
    box.fill(previewContent(apparatus, mark), {
      first: !neighbour(apparatus, mark, -1),
      last: !neighbour(apparatus, mark, 1),
    });
  }

  /** Scrolls as little as needed for the mark to be seen above the sheet. */
  #keepAbove(mark: HTMLElement, edge: number): void {
    const hidden = mark.getBoundingClientRect().bottom + 16 - edge;
    if (hidden <= 0) return;
    const room = document.documentElement.scrollHeight - innerHeight - scrollY;
    if (hidden > room) document.body.style.paddingBottom = `${Math.ceil(hidden - room)}px`;
    scrollBy({ top: hidden, behavior: 'instant' });
    if (this.scrollBefore) this.scrollBefore.moved = scrollY;
  }
}

/** Which line of a mark the pointer is on; its first one where it is elsewhere. */
function lineAt(mark: HTMLElement, pointer: Point | undefined): number {
  const lines = [...mark.getClientRects()];
  return Math.max(
    0,
    lines.findIndex((line) => line === fragmentAt(lines, pointer)),
  );
}
