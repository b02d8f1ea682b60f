import {
  type Apparatus,
  inText,
  type Mark,
  markOf,
  neighbour,
  outerMark,
  pageApparatus,
  sameWork,
} from './apparatus.ts';
import { markup } from '../article/markup.ts';
import { copyCitation } from './clipboard.ts';
import { closest, plainClick, targetOf } from './dom.ts';
import { announce, arrowStep } from './dom-later.ts';
import { markAt } from './marks.ts';
import { isShown } from './shown.ts';
import { watchPageLinks } from './page-links.ts';
import { withMessages } from './with-messages.ts';
import type { Point } from './placement.ts';
import { countOf, markTitle } from './preview-content.ts';
import {
  type Cause,
  closed,
  due,
  type Input,
  type PreviewEffect,
  type PreviewEvent,
  type PreviewState,
  step,
} from './preview-machine.ts';
import { PreviewView } from './preview-view.ts';
import { renewed } from './renewed.ts';

export { loadPageMessages } from './messages.ts';

export interface PreviewOptions {
  /** False where the reader wants notes at the end only: marks are then plain links. */
  readonly enabled: () => boolean;
  /** Called before the page scrolls to another mark. */
  readonly beforeJump: (from: HTMLElement) => void;
}

/**
 * Wires the page's marks to the one preview box. All decisions are the machine's
 * (`preview-machine.ts`); here the page's events become its events, and its effects happen.
 */
export class Previews {
  readonly #options: PreviewOptions;
  readonly #view: PreviewView;
  #state: PreviewState<HTMLAnchorElement> = closed;
  /** The mark beside which the next box is to stand. */
  #atNext: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer: Point | undefined;
  /** A button is down since it was pressed in the box. */
  #isHeld = false;
  #pressed: { readonly type: string; readonly target: EventTarget | null } | undefined;

  constructor(options: PreviewOptions, signal: AbortSignal) {
    this.#options = options;
    this.#view = new PreviewView((cause) => this.#dismiss(cause), signal);
    const on: typeof document.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
    ) => document.addEventListener(type, listener, { signal });
    on('pointermove', (event) => this.point(event, event.target));
    document.documentElement.addEventListener('pointerleave', () => this.#onLeave(), { signal });
    on('pointerdown', (event) => this.#onDown(event));
    on('contextmenu', (event) => this.#inBox(event.target) && this.#send({ type: 'grab' }));
    on('click', (event) => this.#onClick(event));
    on('keydown', (event) => this.#onKey(event));
    addEventListener('scroll', () => this.#onScroll(), { passive: true, signal });
    addEventListener('resize', () => this.#onResize(), { signal });
    watchPageLinks(options.enabled, signal);
    watchWorks(signal);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    if (import.meta.hot)
      on(renewed, () => {
        const { shown, at, box } = this.#view;
        const state = this.#state;
        if (!shown || !('mark' in state)) return;
        const mark = shown.isConnected && this.#mark(shown);
        if (!mark) return this.dismiss();
        // An open box stays, with what its mark leads to now.
        const body = box.element.querySelector('.preview-body');
        const top = body?.scrollTop ?? 0;
        this.#view.shown = undefined;
        const by = state.name === 'pinned' ? state.by : undefined;
        const how = by ? ({ pinned: true, by, focus: false } as const) : { pinned: false as const };
        const place = at?.isConnected ? at : mark.element;
        this.#view.show(mark, { type: 'show', mark: shown, ...how }, place, this.#pointer);
        if (body) body.scrollTop = top;
      });
  }

  /** Opens a mark's box pinned, as if it had been pressed, beside it or another mark. */
  press(mark: HTMLAnchorElement, by: Input, at = mark): void {
    this.#sendAt(at, { type: 'press', mark, by });
  }

  /** Takes a pointer for one that has just moved to where it is, onto `target`. */
  point(
    { clientX: x, clientY: y, pointerType, buttons }: PointerEvent,
    target: EventTarget | null = document.elementFromPoint(x, y),
  ): void {
    const last = this.#pointer;
    // A mark that scrolled under a resting pointer comes with the pointer's old place.
    if (pointerType === 'touch' || (last && last.x === x && last.y === y)) return;
    this.#pointer = { x, y };
    if (buttons === 0) this.#isHeld = false;
    const mark = this.#enabledMark(target);
    const known = mark && this.#mark(mark);
    if (known) this.#send({ type: 'over', mark, isShown: isShown(known), x, y });
    else this.#nearOrAway(this.#pointer, target);
  }

  /** Closes whatever is open, without moving the focus. */
  dismiss(): void {
    this.#dismiss('outside');
  }

  #dismiss(cause: Cause): boolean {
    return this.#send({ type: 'dismiss', cause });
  }

  /** Gives an event to the machine and does what it says; true where that is anything. */
  #send(event: PreviewEvent<HTMLAnchorElement>): boolean {
    const { state, effects } = step(this.#state, event, performance.now());
    this.#state = state;
    for (const effect of effects) this.#apply(effect);
    clearTimeout(this.#timer);
    const next = due(state);
    if (next !== undefined) {
      this.#timer = setTimeout(
        () => this.#send({ type: 'tick' }),
        Math.max(0, Math.ceil(next - performance.now())),
      );
    }
    return effects.length > 0;
  }

  /** The same, with another mark for the box to stand beside. */
  #sendAt(at: HTMLAnchorElement | undefined, event: PreviewEvent<HTMLAnchorElement>): void {
    this.#atNext = at;
    this.#send(event);
    this.#atNext = undefined;
  }

  get #apparatus(): Apparatus {
    return pageApparatus();
  }

  #mark(element: HTMLAnchorElement): Mark | undefined {
    return markOf(this.#apparatus, element);
  }

  /** The mark whose box is open. */
  get #shown(): Mark | undefined {
    return this.#view.shown && this.#mark(this.#view.shown);
  }

  /** The mark of the page that an event hit, unless marks are plain links. */
  #enabledMark(target: EventTarget | null): HTMLAnchorElement | undefined {
    const mark = markAt(target);
    return mark && this.#mark(mark) && this.#options.enabled() ? mark : undefined;
  }

  #apply(effect: PreviewEffect<HTMLAnchorElement>): void {
    const mark = this.#mark(effect.mark);
    if (!mark) return;
    switch (effect.type) {
      case 'light':
        // A citation in the margin is lit as its note is.
        return this.#view.light(
          mark.note || effect.mark === mark.element
            ? mark
            : (outerMark(this.#apparatus, mark) ?? mark),
        );
      case 'dim':
        return this.#view.light(undefined);
      case 'hide':
        return this.#view.hide(effect.mark, effect.cause, effect.focus);
      case 'show':
        return this.#view.show(mark, effect, this.#atNext ?? effect.mark, this.#pointer);
    }
  }

  #onLeave(): void {
    this.#pointer = undefined;
    this.#send({ type: 'away' });
  }

  /** The page moved under the pointer. */
  #onScroll(): void {
    if (this.#pointer && this.#state.name !== 'closed') this.#nearOrAway(this.#pointer);
  }

  #nearOrAway(point: Point, target?: EventTarget | null): void {
    // Words that are being selected in the box may lead out of it.
    const isNear = this.#view.isBetween(point) || this.#isHeld;
    const noted = isNear ? undefined : this.#notedInMargin(target);
    if (noted) this.#send({ type: 'over', mark: noted, isShown: true, ...point });
    else this.#send({ type: isNear ? 'near' : 'away' });
  }

  /** The mark of the note in the margin that an event hit. */
  #notedInMargin(target: EventTarget | null | undefined): HTMLAnchorElement | undefined {
    const id = closest(target ?? null, `[${markup.marginNote}]`)?.dataset['for'];
    const note = id === undefined ? null : document.getElementById(id);
    return note ? this.#apparatus.firstOf.get(note)?.element : undefined;
  }

  #onResize(): void {
    const { name } = this.#state;
    if (name === 'preview' || name === 'closing') this.#dismiss('outside');
    else this.#view.placeAgain();
  }

  #onDown(event: PointerEvent): void {
    this.#pressed = { type: event.pointerType, target: event.target };
    this.#isHeld = this.#inBox(event.target);
  }

  #inBox(target: EventTarget | null): boolean {
    return target instanceof Node && this.#view.box.element.contains(target);
  }

  #onClick(event: MouseEvent): void {
    // Pinned when it has been pressed, not before: its words move below the head, and what was
    // pressed has to be under the pointer until it is let go.
    if (this.#isHeld) this.#send({ type: 'grab' });
    this.#isHeld = false;
    if (this.#inBox(event.target)) return this.#onBoxClick(event);
    const mark = this.#enabledMark(event.target);
    if (mark) {
      if (!plainClick(event)) return;
      event.preventDefault();
      this.press(mark, this.#inputOf(event));
    } else if (event.target === this.#view.box.backdrop) {
      this.#dismiss('backdrop');
    } else if (!this.#inBox(this.#pressed?.target ?? null)) {
      this.#dismiss('outside');
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
      this.#send({ type: 'grab' });
      this.#goTo(mark);
    } else {
      this.#dismiss('outside');
    }
  }

  #act(action: string): void {
    const mark = this.#shown;
    const outer = mark && outerMark(this.#apparatus, mark);
    if (action === 'close') this.#dismiss('button');
    else if (action === 'outer' && outer) this.#within(outer);
    else this.#stepNote(action === 'next' ? 1 : -1);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (document.querySelector('dialog[open], [popover="auto"]:popover-open')) return;
      if (this.#dismiss('escape')) event.preventDefault();
      return;
    }
    const mark = event.key === ' ' && !event.shiftKey && this.#enabledMark(event.target);
    if (mark) {
      event.preventDefault();
      this.press(mark, 'keyboard');
    } else if (this.#inBox(event.target)) this.#onBoxKey(event);
  }

  #onBoxKey(event: KeyboardEvent): void {
    const direction = arrowStep(event, this.#view.box.element);
    if (direction) {
      event.preventDefault();
      if (event.shiftKey) this.#stepWork(direction);
      else this.#stepNote(direction);
    } else if (event.key === 'Tab') this.#onTab(event);
    else if (this.#view.box.scrollByKey(event)) event.preventDefault();
  }

  #onTab(event: KeyboardEvent): void {
    const stops = this.#view.box.stops();
    const { activeElement } = document;
    const { element } = this.#view.box;
    const leaves = event.shiftKey
      ? activeElement === element || activeElement === stops[0]
      : activeElement === (stops.at(-1) ?? element);
    if (!leaves || !this.#view.shown) return;
    // From the mark the browser's own Tab goes on in the text; backwards the mark is the place.
    const mark = this.#view.home(this.#view.shown);
    this.#dismiss('tab');
    mark.focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
  }

  #stepNote(direction: 1 | -1): void {
    const mark = this.#shown;
    const next = mark && neighbour(this.#apparatus, mark, direction);
    if (!next) return;
    this.#goTo(next);
    announce(markTitle(next));
  }

  #stepWork(direction: 1 | -1): void {
    const mark = this.#shown;
    if (!mark) return;
    const { marks, at } = sameWork(this.#apparatus, mark);
    const next = marks[at + direction];
    if (next) this.#goTo(next);
    announce(countOf(at + (next ? direction : 0), marks.length));
  }

  /** Shows a note that another one calls, or that one again, in the box where it stands. */
  #within(mark: Mark): void {
    const from = this.#view.at;
    this.#send({ type: 'grab' });
    this.#sendAt(from, { type: 'step', mark: mark.element });
    announce(markTitle(mark));
  }

  /** Shows another mark's box, and its place in the text where that is out of sight. */
  #goTo(mark: Mark): void {
    const from = this.#view.at;
    const at = inText(this.#apparatus, mark).element;
    const { top, bottom } = at.getBoundingClientRect();
    const floor = this.#view.box.isSheet
      ? this.#view.box.element.getBoundingClientRect().top
      : innerHeight;
    if (from && (top < 64 || bottom > floor - 12)) {
      this.#options.beforeJump(from);
      at.scrollIntoView({
        block: this.#view.box.isSheet ? 'start' : 'center',
        behavior: 'instant',
      });
      // From here on this is where the reader is.
      this.#view.scrollBefore = undefined;
    }
    this.#pointer = undefined;
    this.#sendAt(at, { type: 'step', mark: mark.element });
  }
}

/** Brings the ticks of the basket for a reader who comes to the list of works. */
function watchWorks(signal: AbortSignal): void {
  const bring = () =>
    withMessages(import('./own/begin.ts'), 'own').then(
      ({ bringBasket }) => bringBasket(),
      () => undefined,
    );
  const works = document.querySelector('.works');
  // Who came there at first is there before the previews are.
  if (works?.matches(':is(:hover, :focus-within)')) void bring();
  for (const type of ['pointerover', 'focusin'])
    works?.addEventListener(type, () => void bring(), { once: true, signal });
}
