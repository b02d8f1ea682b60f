import { closest, make } from './dom.ts';
import { isRtl, leadsToPage } from './dom-later.ts';
import { summaryOf } from './other-page.ts';
import { bridged, fragmentAt, type Point } from './placement.ts';
import { closed, due, type PreviewEvent, type PreviewState, step } from './preview-machine.ts';
import { columnOf, putBeside } from './put-beside.ts';

type Link = HTMLAnchorElement;

/**
 * Title and first sentences of another page of the site, in passing, beside a link that a mouse
 * rests on: in the text, its notes and works, and an open box. Keys and touch follow the link.
 * The decisions are those of the notes' box (`preview-machine.ts`), which this one leaves as it is.
 */
export class PagePreviews {
  readonly #element = make('div', {
    class: 'preview page-preview',
    popover: 'manual',
    role: 'note',
    'data-pagefind-ignore': 'all',
  });
  readonly #enabled: () => boolean;
  #state: PreviewState<Link> = closed;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointer: Point | undefined;

  constructor(enabled: () => boolean, signal: AbortSignal) {
    this.#enabled = enabled;
    (document.querySelector('main') ?? document.body).append(this.#element);
    const dismiss = () => this.#send({ type: 'dismiss', cause: 'outside' });
    document.addEventListener('pointermove', (event) => this.point(event), { signal });
    document.documentElement.addEventListener('pointerleave', () => this.#send({ type: 'away' }), {
      signal,
    });
    for (const name of ['pointerdown', 'focusin', 'scroll'] as const) {
      document.addEventListener(name, dismiss, { signal, passive: true });
    }
    addEventListener('resize', dismiss, { signal });
    // Before the box below it hears of the key: the innermost closes first.
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#element.remove();
    });
  }

  /** Takes a pointer for one that has just moved to where it is. */
  point({ clientX: x, clientY: y, pointerType, target }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const last = this.#pointer;
    if (last && last.x === x && last.y === y) return;
    this.#pointer = { x, y };
    const mark = this.#enabled() ? linkAt(target) : undefined;
    if (mark) this.#send({ type: 'over', mark, isShown: false, x, y });
    else this.#send({ type: this.#isNear(this.#pointer) ? 'near' : 'away' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    this.#send({ type: 'dismiss', cause: 'escape' });
    event.preventDefault();
  }

  get #isOpen(): boolean {
    return this.#element.matches(':popover-open');
  }

  #isNear(point: Point): boolean {
    if (!this.#isOpen || !('mark' in this.#state)) return false;
    const boxes = [...this.#state.mark.getClientRects(), this.#element.getBoundingClientRect()];
    return bridged(boxes, point);
  }

  #send(event: PreviewEvent<Link>): void {
    const { state, effects } = step(this.#state, event, performance.now());
    this.#state = state;
    for (const effect of effects) {
      if (effect.type === 'show') void this.#show(effect.mark);
      else this.#element.hidePopover();
    }
    clearTimeout(this.#timer);
    const next = due(state);
    if (next === undefined) return;
    const wait = Math.max(0, Math.ceil(next - performance.now()));
    this.#timer = setTimeout(() => this.#send({ type: 'tick' }), wait);
  }

  /** Shows what comes while the pointer still rests there; where nothing comes, a link is a link. */
  async #show(link: Link): Promise<void> {
    this.#element.hidePopover();
    const summary = await summaryOf(link, saidAround(link));
    if (!summary || this.#state.name !== 'preview' || this.#state.mark !== link) return;
    this.#element.replaceChildren(
      make('p', { class: 'page-preview-title', dir: 'auto' }, summary.title),
      ...(summary.words ? [make('p', { dir: 'auto' }, summary.words)] : []),
    );
    this.#element.setAttribute('aria-label', summary.title);
    this.#element.dir = isRtl(link) ? 'rtl' : 'ltr';
    this.#element.showPopover();
    const lines = [...link.getClientRects()];
    const line = fragmentAt(lines, this.#pointer) ?? link.getBoundingClientRect();
    putBeside(this.#element, line, columnOf(link));
  }
}

/** The link to another page of the site that an event hit, where it tells of one. */
function linkAt(target: EventTarget | null): Link | undefined {
  const link = closest<Link>(target, ':is(.body, .back-matter, .preview) a[href]:not(.enlarge)');
  return link && leadsToPage(link) ? link : undefined;
}

/** The words in which the link stands: what they say need not be told again. */
function saidAround(link: Link): string {
  const around = link.closest('.preview') ?? link.closest('li') ?? link.closest('p');
  return around?.textContent ?? '';
}
