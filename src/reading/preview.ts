import {
  type Apparatus,
  inText,
  kin,
  type Mark,
  markAt,
  markOf,
  neighbour,
  outerMark,
  sameWork,
} from './apparatus.ts';
import { copyCitation } from './clipboard.ts';
import { announce, arrowStep, closest, plainClick, targetOf } from './dom.ts';
import { light } from './light.ts';
import { type Box, bridged, fragmentAt } from './placement.ts';
import { PreviewBox } from './preview-box.ts';
import { markTitle, previewContent } from './preview-content.ts';
import {
  closed,
  due,
  type Input,
  type PreviewEffect,
  type PreviewEvent,
  type PreviewState,
  step,
} from './preview-machine.ts';
import { onSheetDrag } from './sheet-drag.ts';
import { SheetHistory } from './sheet-history.ts';

export interface PreviewOptions {
  /** The marks of the page, read when first asked for. */
  readonly apparatus: () => Apparatus;
  /** False where the reader wants notes at the end only: marks are then plain links. */
  readonly enabled: () => boolean;
  /** Called before the page scrolls to another mark. */
  readonly beforeJump: (from: HTMLElement) => void;
}

type Element_ = HTMLAnchorElement;

/** Below this width a pinned box is a sheet at the bottom, whatever opened it. */
const narrow = 700;

/**
 * Wires the page's marks to the one preview box. All decisions are the machine's
 * (`preview-machine.ts`); here the page's events become its events, and its effects happen.
 */
export class Previews {
  readonly #options: PreviewOptions;
  readonly #box: PreviewBox;
  readonly #sheet: SheetHistory;
  #state: PreviewState<Element_> = closed;
  #shown: Element_ | undefined;
  /** The mark beside which the box stands: another one where a note is read out of a note. */
  #at: Element_ | undefined;
  #atNext: Element_ | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer: { x: number; y: number } | undefined;
  #pressed: { readonly type: string; readonly target: EventTarget | null } | undefined;
  #scrollBefore: { readonly top: number; readonly left: number; moved: number } | undefined;

  constructor(options: PreviewOptions, signal: AbortSignal) {
    this.#options = options;
    this.#box = new PreviewBox(signal);
    this.#sheet = new SheetHistory(() => this.send({ type: 'dismiss', cause: 'back' }), signal);
    const on: typeof document.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
    ) => document.addEventListener(type, listener, { signal });
    on('pointermove', (event) => this.#onMove(event));
    document.documentElement.addEventListener('pointerleave', () => this.#onLeave(), { signal });
    on('pointerdown', (event) => this.#onDown(event));
    on('click', (event) => this.#onClick(event));
    on('keydown', (event) => this.#onKey(event));
    addEventListener('scroll', () => this.#onScroll(), { passive: true, signal });
    addEventListener('resize', () => this.#onResize(), { signal });
    onSheetDrag(this.#box, () => this.send({ type: 'dismiss', cause: 'drag' }), signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Opens a mark's box pinned, as if it had been pressed, beside it or another mark. */
  press(mark: HTMLAnchorElement, by: Input, at = mark): void {
    this.#sendAt(at, { type: 'press', mark, by });
  }

  /** Takes a pointer for one that has just moved to where it is. */
  point({ clientX: x, clientY: y, pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') this.#onPoint(x, y, document.elementFromPoint(x, y));
  }

  /** Closes whatever is open, without moving the focus. */
  dismiss(): void {
    this.send({ type: 'dismiss', cause: 'outside' });
  }

  send(event: PreviewEvent<Element_>): boolean {
    const { state, effects } = step(this.#state, event, performance.now());
    this.#state = state;
    for (const effect of effects) this.#happen(effect);
    clearTimeout(this.#timer);
    const wanted = due(state);
    if (wanted !== undefined) {
      this.#timer = setTimeout(
        () => this.send({ type: 'tick' }),
        Math.max(0, Math.ceil(wanted - performance.now())),
      );
    }
    return effects.length > 0;
  }

  /** The same, with another mark for the box to stand beside. */
  #sendAt(at: Element_ | undefined, event: PreviewEvent<Element_>): void {
    this.#atNext = at;
    this.send(event);
    this.#atNext = undefined;
  }

  get #apparatus(): Apparatus {
    return this.#options.apparatus();
  }

  #mark(element: Element_): Mark | undefined {
    return markOf(this.#apparatus, element);
  }

  #happen(effect: PreviewEffect<Element_>): void {
    const mark = this.#mark(effect.mark);
    if (!mark) return;
    if (effect.type === 'hide') this.#hide(effect.mark, effect.cause, effect.focus);
    else this.#show(mark, effect);
  }

  #show(mark: Mark, effect: Extract<PreviewEffect<Element_>, { type: 'show' }>): void {
    const box = this.#box;
    const at = this.#atNext ?? effect.mark;
    if (this.#shown !== effect.mark || !box.isOpen) {
      box.fill(previewContent(this.#apparatus, mark), {
        first: !neighbour(this.#apparatus, mark, -1),
        last: !neighbour(this.#apparatus, mark, 1),
      });
      const language = mark.element.closest<HTMLElement>('[lang]')?.lang;
      if (language) box.element.lang = language;
      box.element.dir = getComputedStyle(mark.element.closest('p, li, main, body')!).direction;
    }
    const { top, bottom } = at.getBoundingClientRect();
    if (effect.pinned && (bottom < 0 || top > innerHeight)) {
      at.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    const repin = this.#shown === effect.mark && box.isOpen && !this.#box.isSheet;
    this.#shown = effect.mark;
    this.#at = at;
    light(kin(this.#apparatus, mark));
    const sheet = effect.pinned && (effect.by === 'touch' || window.innerWidth < narrow);
    if (sheet && !this.#scrollBefore) {
      this.#scrollBefore = { top: scrollY, left: scrollX, moved: scrollY };
    }
    box.open(effect.pinned ? 'dialog' : 'note', sheet);
    if (sheet) {
      this.#sheet.enter();
      this.#keepAbove(at, box.placeSheet());
    } else if (!repin) {
      box.place(this.#fragment(at));
    }
    if (effect.pinned && effect.focus && !box.element.contains(document.activeElement)) {
      box.element.focus({ preventScroll: true });
    }
  }

  #hide(mark: Element_, cause: string, focus: boolean): void {
    const wasSheet = this.#box.isSheet;
    const inside = this.#box.element.contains(document.activeElement);
    this.#box.close();
    if (focus || (inside && cause !== 'tab')) this.#home(mark).focus({ preventScroll: true });
    this.#shown = this.#at = undefined;
    light([]);
    if (wasSheet) {
      document.body.style.paddingBottom = '';
      const before = this.#scrollBefore;
      // Back from the sheet is back to the very line, unless the reader has scrolled since.
      if (before && Math.abs(scrollY - before.moved) < 2) {
        scrollTo({ top: before.top, left: before.left, behavior: 'instant' });
      }
      this.#sheet.leave(cause === 'back');
    }
    this.#scrollBefore = undefined;
  }

  /** Where the focus goes back to: not into the margin, which assistive technology is not told of. */
  #home(element: Element_): HTMLElement {
    const at = this.#at ?? element;
    const mark = this.#mark(at);
    return mark && mark.element !== at ? inText(this.#apparatus, mark).element : at;
  }

  /** Scrolls as little as needed for the mark to be seen above the sheet. */
  #keepAbove(mark: HTMLElement, edge: number): void {
    const hidden = mark.getBoundingClientRect().bottom + 16 - edge;
    if (hidden <= 0) return;
    const room = document.documentElement.scrollHeight - innerHeight - scrollY;
    if (hidden > room) {
      document.body.style.paddingBottom = `${Math.ceil(hidden - room)}px`;
    }
    scrollBy({ top: hidden, behavior: 'instant' });
    if (this.#scrollBefore) this.#scrollBefore.moved = scrollY;
  }

  #fragment(mark: HTMLElement): Box {
    return fragmentAt([...mark.getClientRects()], this.#pointer) ?? mark.getBoundingClientRect();
  }

  #bridged(point: { x: number; y: number }): boolean {
    if (!this.#at || !this.#box.isOpen) return false;
    return bridged(
      [...this.#at.getClientRects(), this.#box.element.getBoundingClientRect()],
      point,
    );
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#onPoint(event.clientX, event.clientY, event.target);
  }

  #onPoint(x: number, y: number, target: EventTarget | null): void {
    const last = this.#pointer;
    // A mark that scrolled under a resting pointer comes with the pointer's old place.
    if (last && last.x === x && last.y === y) return;
    this.#pointer = { x, y };
    const mark = markAt(target);
    if (mark && this.#options.enabled() && this.#mark(mark)) {
      this.send({ type: 'over', mark, x, y });
    } else this.send({ type: this.#bridged({ x, y }) ? 'near' : 'away' });
  }

  #onLeave(): void {
    this.#pointer = undefined;
    this.send({ type: 'away' });
  }

  #onScroll(): void {
    if (this.#pointer && (this.#state.name === 'preview' || this.#state.name === 'closing')) {
      if (this.#state.name === 'preview' && !this.#bridged(this.#pointer))
        this.send({ type: 'away' });
      else if (this.#bridged(this.#pointer)) this.send({ type: 'near' });
    }
    if (this.#state.name === 'arming') this.send({ type: 'away' });
  }

  #onResize(): void {
    const { name } = this.#state;
    if (name === 'preview' || name === 'closing') this.send({ type: 'dismiss', cause: 'outside' });
    else if (this.#at && this.#box.isSheet) this.#keepAbove(this.#at, this.#box.placeSheet());
    else if (this.#at) this.#box.place(this.#fragment(this.#at));
  }

  #onDown(event: PointerEvent): void {
    this.#pressed = { type: event.pointerType, target: event.target };
    if (this.#inBox(event.target)) this.send({ type: 'grab' });
  }

  #inBox(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.element.contains(target);
  }

  #onClick(event: MouseEvent): void {
    if (this.#inBox(event.target)) return this.#onBoxClick(event);
    const mark = markAt(event.target);
    if (mark && this.#mark(mark) && this.#options.enabled()) {
      if (!plainClick(event)) return;
      event.preventDefault();
      this.press(mark, this.#inputOf(event));
    } else if (event.target === this.#box.backdrop) {
      this.send({ type: 'dismiss', cause: 'backdrop' });
    } else if (!this.#inBox(this.#pressed?.target ?? null) && this.#state.name !== 'closed') {
      this.send({ type: 'dismiss', cause: 'outside' });
    }
  }

  #inputOf(event: MouseEvent): Input {
    if (event.detail === 0) return 'keyboard';
    const type =
      event instanceof PointerEvent && event.pointerType ? event.pointerType : this.#pressed?.type;
    return type === 'touch' ? 'touch' : 'mouse';
  }

  #onBoxClick(event: MouseEvent): void {
    const button = closest(event.target, '[data-action], [data-copy]');
    if (button?.dataset['copy']) void copyCitation(button);
    else if (button?.dataset['action']) this.#act(button.dataset['action']);
    const link = closest<HTMLAnchorElement>(event.target, 'a[href]');
    if (!link || !plainClick(event)) return;
    const inner = this.#mark(link);
    if (inner) {
      event.preventDefault();
      this.#within(inner);
      return;
    }
    const target = targetOf(link);
    if (!target) return;
    const mark = this.#apparatus.byElement.get(target) ?? this.#apparatus.firstOf.get(target);
    if (mark) {
      event.preventDefault();
      if (this.#state.name !== 'pinned') this.send({ type: 'grab' });
      this.#goTo(mark);
    } else {
      this.send({ type: 'dismiss', cause: 'outside' });
    }
  }

  #act(action: string): void {
    const mark = this.#shown && this.#mark(this.#shown);
    const outer = mark && outerMark(this.#apparatus, mark);
    if (action === 'close') this.send({ type: 'dismiss', cause: 'button' });
    else if (action === 'outer' && outer) this.#within(outer);
    else this.#stepNote(action === 'next' ? 1 : -1);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (document.querySelector('dialog[open], [popover="auto"]:popover-open')) return;
      if (this.send({ type: 'dismiss', cause: 'escape' })) event.preventDefault();
      return;
    }
    const mark = event.key === ' ' && !event.shiftKey && markAt(event.target);
    if (mark && this.#mark(mark) && this.#options.enabled()) {
      event.preventDefault();
      this.press(mark, 'keyboard');
    } else if (this.#inBox(event.target)) this.#onBoxKey(event);
  }

  #onBoxKey(event: KeyboardEvent): void {
    const direction = arrowStep(event, this.#box.element);
    if (direction) {
      event.preventDefault();
      if (event.shiftKey) this.#stepWork(direction);
      else this.#stepNote(direction);
    } else if (event.key === 'Tab') this.#onTab(event);
    else if (this.#box.scrollByKey(event)) event.preventDefault();
  }

  #onTab(event: KeyboardEvent): void {
    const stops = this.#box.stops();
    const { activeElement } = document;
    const { element } = this.#box;
    const leaves = event.shiftKey
      ? activeElement === element || activeElement === stops[0]
      : activeElement === (stops.at(-1) ?? element);
    if (!leaves || !this.#shown) return;
    // From the mark the browser's own Tab goes on in the text; backwards the mark is the place.
    const mark = this.#home(this.#shown);
    this.send({ type: 'dismiss', cause: 'tab' });
    mark.focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
  }

  #stepNote(direction: 1 | -1): void {
    const mark = this.#shown && this.#mark(this.#shown);
    const next = mark && neighbour(this.#apparatus, mark, direction);
    if (!next) return;
    this.#goTo(next);
    announce(markTitle(next));
  }

  #stepWork(direction: 1 | -1): void {
    const mark = this.#shown && this.#mark(this.#shown);
    if (!mark) return;
    const { marks, at } = sameWork(this.#apparatus, mark);
    const next = marks[at + direction];
    if (next) this.#goTo(next);
    announce(`${at + (next ? direction : 0) + 1} of ${marks.length}`);
  }

  /** Shows a note that another one calls, or that one again, in the box where it stands. */
  #within(mark: Mark): void {
    const from = this.#at;
    if (this.#state.name !== 'pinned') this.send({ type: 'grab' });
    this.#sendAt(from, { type: 'step', mark: mark.element });
    announce(markTitle(mark));
  }

  /** Shows another mark's box, and its place in the text where that is out of sight. */
  #goTo(mark: Mark): void {
    const from = this.#at;
    const at = inText(this.#apparatus, mark).element;
    const { top, bottom } = at.getBoundingClientRect();
    const floor = this.#box.isSheet ? this.#box.element.getBoundingClientRect().top : innerHeight;
    if (from && (top < 64 || bottom > floor - 12)) {
      this.#options.beforeJump(from);
      at.scrollIntoView({
        block: this.#box.isSheet ? 'start' : 'center',
        behavior: 'instant',
      });
      // From here on this is where the reader is.
      this.#scrollBefore = undefined;
    }
    this.#pointer = undefined;
    this.#sendAt(at, { type: 'step', mark: mark.element });
  }
}
