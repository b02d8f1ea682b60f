import { markAt } from './marks.ts';
import { hasPopovers, plainClick } from './dom.ts';
import type { PreviewOptions, Previews } from './preview.ts';
import type { Input } from './preview-machine.ts';
import { withMessages } from './with-messages.ts';

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const;

/**
 * Brings the previews with the reader's first sign of life, so that a page that is only looked
 * at loads none of them. What is pressed or pointed at meanwhile is taken up when they are there;
 * where they cannot be had, or the browser knows no boxes, marks are the links that they always were.
 */
export class PreviewLoader {
  readonly #options: PreviewOptions;
  readonly #signal: AbortSignal;
  readonly #done = new AbortController();
  #loading: Promise<Previews> | undefined;
  #ready: Previews | undefined;
  #pointer: PointerEvent | undefined;
  #touched = '';

  constructor(options: PreviewOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    if (!hasPopovers) return;
    signal.addEventListener('abort', () => this.#done.abort());
    const until = { signal: this.#done.signal, passive: true };
    for (const sign of signs) addEventListener(sign, () => this.load(), until);
    addEventListener('pointermove', (event) => (this.#pointer = event), until);
    addEventListener('pointerdown', (event) => (this.#touched = event.pointerType), until);
    document.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  /** The previews, once they are there. */
  get ready(): Previews | undefined {
    return this.#ready;
  }

  load(): void {
    this.#loading ??= Promise.all([
      withMessages(import('./preview.ts')),
      import('./panel-styles.ts').then(({ loadPanelStyles }) => loadPanelStyles()),
    ]).then(([{ Previews }]) => {
      this.#done.abort();
      this.#ready = new Previews(this.#options, this.#signal);
      if (this.#pointer) this.#ready.point(this.#pointer);
      return this.#ready;
    });
    this.#loading.catch(() => this.#done.abort());
  }

  /**
   * Opens a mark's box pinned, as soon as there is one, beside the mark or another of the page;
   * follows the link where there can be none.
   */
  press(mark: HTMLAnchorElement, by: Input, at = mark): void {
    if (!hasPopovers) return location.assign(mark.href);
    this.load();
    this.#loading?.then(
      (previews) => previews.press(mark, by, at),
      () => location.assign(mark.href),
    );
  }

  #onClick(event: MouseEvent): void {
    const mark = this.#waiting(event.target);
    if (!mark || !plainClick(event)) return;
    event.preventDefault();
    const by = event.detail === 0 ? 'keyboard' : this.#touched === 'touch' ? 'touch' : 'mouse';
    this.press(mark, by);
  }

  #onKey(event: KeyboardEvent): void {
    const mark = event.key === ' ' ? this.#waiting(event.target) : undefined;
    if (!mark) return;
    event.preventDefault();
    this.press(mark, 'keyboard');
  }

  #waiting(target: EventTarget | null): HTMLAnchorElement | undefined {
    return this.#ready || !this.#options.enabled() ? undefined : markAt(target);
  }
}
