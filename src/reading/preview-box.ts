import { closest, isDrawn, make } from './dom.ts';
import { betweenSlots } from '../messages/slots.ts';
import { inOwnLanguage, messages, ownLanguage } from './messages.ts';
import { type Box, distance } from './placement.ts';
import { type PreviewContent, whenPinned } from './preview-content.ts';
import { putBeside } from './put-beside.ts';
import { scrollTo } from './scroll-keys.ts';

/** The largest share of the window's height that a bottom sheet covers. */
const sheetShare = 0.6;

/**
 * The one box of the page: `div#preview.preview[popover=manual]`, filled on demand. It knows how
 * to look, not when: in passing `role=note`, the words alone; pinned `role=dialog` with its head,
 * links and buttons; for touch and narrow windows a sheet at the bottom.
 */
export class PreviewBox {
  readonly element: HTMLDivElement;
  readonly backdrop: HTMLDivElement;
  readonly #title = make('h2', { id: 'preview-title', class: 'preview-title' });
  readonly #place = make('bdi', { class: 'preview-place' });
  readonly #count = make('bdi', { class: 'preview-count' });
  readonly #outer = button('outer', '', '');
  readonly #head: HTMLElement;
  readonly #hint = make('p', { class: 'preview-hint', ...inOwnLanguage() });
  readonly #body = make('div', { class: 'preview-body' });
  /** What it shows has not been seen yet. */
  #isNew = false;

  constructor(signal: AbortSignal) {
    const { close, preview } = messages;
    this.#head = make(
      'div',
      { class: 'preview-head', ...ownLanguage() },
      this.#title,
      this.#place,
      this.#count,
      this.#outer,
      button('previous', preview.previous, '‹'),
      button('next', preview.next, '›'),
      button('close', close, close),
    );
    this.element = make(
      'div',
      { id: 'preview', class: 'preview', popover: 'manual', tabindex: '-1' },
      this.#head,
      this.#body,
      this.#hint,
    );
    this.element.dataset['pagefindIgnore'] = 'all';
    this.backdrop = make('div', { class: 'preview-backdrop', hidden: '' });
    Object.assign(this.backdrop.style, { position: 'fixed', inset: '0', touchAction: 'none' });
    // Inside `main`, so that what it says belongs to a landmark.
    (document.querySelector('main') ?? document.body).append(this.backdrop, this.element);
    this.#body.addEventListener('scroll', () => this.#fade(), { passive: true, signal });
    signal.addEventListener('abort', () => {
      this.element.remove();
      this.backdrop.remove();
    });
  }

  get isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  get isSheet(): boolean {
    return this.element.classList.contains('preview-sheet');
  }

  fill(content: PreviewContent, ends: { readonly first: boolean; readonly last: boolean }): void {
    this.#title.textContent = content.title;
    this.#place.textContent = content.place;
    this.#count.replaceChildren(...countOf(content));
    this.#hint.textContent = [content.kind, messages.preview.keep].filter(Boolean).join(' · ');
    this.#outer.hidden = content.outer === undefined;
    this.#outer.textContent = content.outer?.title ?? '';
    this.#outer.setAttribute('aria-label', content.outer?.back ?? '');
    this.#body.replaceChildren(content.body);
    this.#isNew = true;
    this.#action('previous').setAttribute('aria-disabled', String(ends.first));
    this.#action('next').setAttribute('aria-disabled', String(ends.last));
  }

  /** Opens it, or changes how it stands: hovered or pinned, box or sheet. */
  open(as: 'note' | 'dialog', sheet: boolean): void {
    const { element } = this;
    element.setAttribute('role', as);
    element.setAttribute('aria-labelledby', 'preview-title');
    const isPinned = as === 'dialog';
    element.classList.toggle('pinned', isPinned);
    this.#hint.hidden = isPinned;
    for (const part of [this.#head, ...this.#body.querySelectorAll<HTMLElement>(whenPinned)])
      part.hidden = !isPinned;
    element.classList.toggle('preview-sheet', sheet);
    this.backdrop.hidden = !sheet;
    if (!this.isOpen) element.showPopover();
    // A box that is not drawn keeps how far it was scrolled.
    if (this.#isNew) this.#body.scrollTop = 0;
    this.#isNew = false;
  }

  close(): void {
    if (this.isOpen) this.element.hidePopover();
    this.backdrop.hidden = true;
    this.element.classList.remove('preview-sheet', 'pinned');
    this.element.style.transform = '';
  }

  /**
   * Puts the box beside a line fragment of its mark, within the column that holds it, in the page,
   * so that both scroll together.
   */
  place(mark: Box, column: Box): void {
    const { element } = this;
    const body = this.#body;
    const { scrollTop } = body;
    Object.assign(body.style, { maxHeight: '', overflow: 'auto' });
    const { placed, natural } = putBeside(element, mark, column);
    if (placed.height < natural.height) this.#limit(placed.height);
    element.dataset['side'] = placed.side;
    body.scrollTop = scrollTop;
    this.#fade();
  }

  /** Puts the sheet at the bottom, and says where its upper edge is. */
  placeSheet(): number {
    const { element } = this;
    Object.assign(element.style, {
      position: 'fixed',
      inset: 'auto 0 0',
      margin: '0 auto',
      maxWidth: '',
      transform: '',
    });
    Object.assign(this.#body.style, { maxHeight: '', overflow: 'auto' });
    delete element.dataset['side'];
    this.#limit(window.innerHeight * sheetShare);
    this.#fade();
    return element.getBoundingClientRect().top;
  }

  /** Everything in the box that Tab reaches, in order. */
  stops(): readonly HTMLElement[] {
    const all = this.element.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]');
    return [...all].filter(isDrawn);
  }

  /** Scrolls by a key that scrolls pages, so that the page behind stays; false for other keys. */
  scrollByKey(event: KeyboardEvent): boolean {
    if (event.key === ' ' && closest(event.target, 'button, input, select, summary')) return false;
    const top = scrollTo(event, this.#body);
    if (top === undefined) return false;
    this.#body.scrollTo({ top, behavior: 'instant' });
    return true;
  }

  /** True where a downward drag may start: nothing inside is scrolled. */
  get atTop(): boolean {
    return this.#body.scrollTop <= 0;
  }

  #limit(height: number): void {
    const chrome = this.element.getBoundingClientRect().height - this.#body.offsetHeight;
    this.#body.style.maxHeight = `${Math.max(distance.edge * 4, Math.floor(height - chrome))}px`;
  }

  /** Marks the box as unread until its end has been seen; what scrolls can be reached by Tab. */
  #fade(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#body;
    const scrolls = scrollHeight > clientHeight + 1;
    this.element.toggleAttribute(
      'data-unread',
      scrolls && scrollTop + clientHeight < scrollHeight - 2,
    );
    if (scrolls) this.#body.tabIndex = 0;
    else this.#body.removeAttribute('tabindex');
  }

  #action(name: string): HTMLElement {
    return this.element.querySelector<HTMLElement>(`[data-action="${name}"]`)!;
  }
}

/** "1 of 2 citations of this work"; on a phone only the count is shown. */
function countOf({ count }: PreviewContent): (Node | string)[] {
  if (count === '') return [];
  return betweenSlots(messages.preview.citations, ['count']).map((piece) =>
    typeof piece === 'string' ? make('span', {}, piece) : count,
  );
}

function button(action: string, label: string, sign: string): HTMLButtonElement {
  return make(
    'button',
    { type: 'button', class: `preview-${action}`, 'data-action': action, 'aria-label': label },
    sign,
  );
}
