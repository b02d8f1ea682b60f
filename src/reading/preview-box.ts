import type { PreviewContent } from './preview-content.ts';
import { closest, isDrawn, isRtl, make } from './dom.ts';
import { type Box, distance, placeBox } from './placement.ts';
import { scrollTo } from './scroll-keys.ts';

/** The largest share of the window's height that a bottom sheet covers. */
const sheetShare = 0.6;

/**
 * The one box of the page: `div#preview.preview[popover=manual]`, filled on demand. It knows how
 * to look, not when: `role=note` while hovered, `role=dialog` while pinned, a sheet at the bottom
 * for touch and narrow windows.
 */
export class PreviewBox {
  readonly element: HTMLDivElement;
  readonly backdrop: HTMLDivElement;
  readonly #title = make('h2', { id: 'preview-title', class: 'preview-title' });
  readonly #count = make('bdi', { class: 'preview-count' });
  readonly #outer = button('outer', '', '');
  readonly #body = make('div', { class: 'preview-body' });
  /** What it shows has not been seen yet. */
  #isNew = false;

  constructor(signal: AbortSignal) {
    this.element = make(
      'div',
      { id: 'preview', class: 'preview', popover: 'manual', tabindex: '-1' },
      make(
        'div',
        { class: 'preview-head' },
        this.#title,
        this.#count,
        this.#outer,
        button('previous', 'Previous note', '‹'),
        button('next', 'Next note', '›'),
        button('close', 'Close', '✕'),
      ),
      this.#body,
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
    this.#count.textContent = content.count;
    this.#outer.hidden = content.outer === undefined;
    this.#outer.textContent = content.outer ?? '';
    this.#outer.setAttribute('aria-label', `Back to ${content.outer?.toLowerCase() ?? ''}`);
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
    element.classList.toggle('pinned', as === 'dialog');
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

  /** Puts the box beside a line fragment of its mark, in the page, so that both scroll together. */
  place(mark: Box): void {
    const { element } = this;
    const body = this.#body;
    Object.assign(element.style, { position: 'absolute', inset: 'auto', margin: '0' });
    Object.assign(body.style, { maxHeight: '', overflow: 'auto' });
    const { clientWidth, clientHeight } = document.documentElement;
    element.style.maxWidth = `${clientWidth - 2 * distance.edge}px`;
    const natural = element.getBoundingClientRect();
    const view = { width: clientWidth, height: clientHeight };
    const placed = placeBox(mark, natural, view, isRtl(element));
    if (placed.height < natural.height) this.#limit(placed.height);
    Object.assign(element.style, {
      left: `${Math.round(placed.left + window.scrollX)}px`,
      top: `${Math.round(placed.top + window.scrollY)}px`,
    });
    element.dataset['side'] = placed.side;
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

function button(action: string, label: string, sign: string): HTMLButtonElement {
  return make(
    'button',
    { type: 'button', class: `preview-${action}`, 'data-action': action, 'aria-label': label },
    sign,
  );
}
