import { articleMeta } from './article-meta.ts';
import { report, writeClipboard } from './clipboard.ts';
import { closest, headerHeight, make } from './dom.ts';
import { arrowStep, isRtl } from './dom-later.ts';
import { ownLanguage, messages } from './messages.ts';
import { placeBox } from './placement.ts';
import { isPassage, readPassage } from './passage.ts';
import {
  type Passage,
  passageFragment,
  quotation,
  quoted,
  type QuotedArticle,
} from './quotation.ts';
import { OwnItems } from './own/menu-items.ts';
import { isReadingPage } from './reading-page.ts';
import { isListOpen, selectedName, type SelectedName, showWhereElse } from './where-else.ts';

export { loadPageMessages } from './own/messages.ts';
export { loadPanelStyles } from './panel-styles.ts';

/**
 * What can be done with selected words: highlight them, write a note about them, copy a link to the
 * passage, copy it with its citation, share it; of a name, see where else it stands. Stands below the
 * selection, takes no focus by itself, and goes with the selection.
 */
export class SelectionMenu {
  readonly #text: HTMLElement;
  readonly #menu: HTMLElement;
  readonly #own: OwnItems;
  #range: Range | undefined;
  #name: SelectedName | undefined;
  readonly #whereElse = make(
    'button',
    { type: 'button', 'data-action': 'where-else', 'aria-haspopup': 'dialog' },
    messages.share.whereElse,
  );

  constructor(text: HTMLElement, signal: AbortSignal) {
    this.#text = text;
    const words = messages.share;
    this.#own = new OwnItems(
      () => this.#selected() ?? this.#range,
      () => this.hide(),
    );
    this.#menu = make(
      'div',
      {
        id: 'selection-menu',
        class: 'panel selection-menu',
        popover: 'manual',
        role: 'toolbar',
        'aria-label': words.selection,
        'data-pagefind-ignore': 'all',
        ...ownLanguage(),
      },
      ...this.#own.elements,
      this.#button('copy-link', words.copyLink, async (passage) => {
        const url = here() + passageFragment(passage);
        return writeClipboard({ text: url, html: '' });
      }),
    );
    // On a page about notes or works the words are not the article's, or not cited by their place.
    if (isReadingPage())
      this.#menu.append(
        this.#button('copy-quotation', words.copyQuotation, (passage) =>
          writeClipboard(quotation(passage, quotedArticle())),
        ),
      );
    if ('share' in navigator) {
      this.#menu.append(
        this.#button('share', words.share, async (passage) => {
          const { title } = quotedArticle();
          const url = here() + passageFragment(passage);
          await navigator
            .share({ title, text: quoted(passage.words.join(' ')), url })
            .catch(() => undefined);
          return undefined;
        }),
      );
    }
    this.#whereElse.addEventListener('click', () => {
      const range = this.#range;
      if (!range || !this.#name) return;
      this.hide();
      showWhereElse(this.#name, range, () => {
        this.#show(range);
        this.#whereElse.focus({ preventScroll: true });
      });
    });
    (document.querySelector('main') ?? document.body).append(this.#menu);
    // Pressing a button must not take the selection away.
    this.#menu.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    this.#menu.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#menu.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener('keydown', (event) => this.#onSingleKey(event), { signal });
    signal.addEventListener('abort', () => this.#menu.remove());
  }

  /**
   * Shows the menu for what is selected now, or hides it where nothing of the text is. The list of
   * places takes its place: the press that opens it ends after that.
   */
  update(): void {
    if (this.#menu.contains(document.activeElement) || isListOpen()) return;
    this.#range = this.#selected();
    if (this.#range) {
      this.#show(this.#range);
      void this.#offerNames(this.#range);
    } else this.hide();
  }

  /** Offers the other places of the name that is selected, if one is. */
  async #offerNames(range: Range): Promise<void> {
    const name = await selectedName(range, this.#text);
    if (range !== this.#range) return;
    const isOffered = this.#whereElse.isConnected;
    this.#name = name;
    if (name) this.#menu.append(this.#whereElse);
    else if (!this.#menu.contains(document.activeElement)) this.#whereElse.remove();
    const isOpen = this.#menu.matches(':popover-open');
    if (isOpen && this.#whereElse.isConnected !== isOffered) this.#show(range);
  }

  #selected(): Range | undefined {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    return range && isPassage(range, this.#text) ? range.cloneRange() : undefined;
  }

  hide(): void {
    if (this.#menu.matches(':popover-open')) this.#menu.hidePopover();
  }

  /** Moves the focus into the menu; false where there is none. */
  focus(): boolean {
    if (!this.#menu.matches(':popover-open')) return false;
    this.#menu.querySelector('button')?.focus({ preventScroll: true });
    return true;
  }

  #show(range: Range): void {
    const menu = this.#menu;
    if (!menu.matches(':popover-open')) menu.showPopover();
    this.#own.prepare();
    Object.assign(menu.style, { position: 'absolute', inset: 'auto', margin: '0' });
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const placed = placeBox(
      range.getBoundingClientRect(),
      menu.getBoundingClientRect(),
      {
        width,
        height,
      },
      { rtl: isRtl(menu) },
    );
    // A selection taller than the window leaves no side: the menu then stands at its foot. It
    // never covers the bar at the window's head.
    const foot = height - menu.offsetHeight - 12;
    const top = Math.max(headerHeight() + 6, Math.min(placed.top, foot));
    menu.style.left = `${Math.round(placed.left + scrollX)}px`;
    menu.style.top = `${Math.round(top + scrollY)}px`;
  }

  #onSingleKey(event: KeyboardEvent): void {
    if (!this.#menu.matches(':popover-open') || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.documentElement.dataset['shortcuts'] === 'off') return;
    if (closest(event.target, 'input, textarea, select, [contenteditable], dialog')) return;
    if (this.#own.press(event.key)) event.preventDefault();
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = [...this.#menu.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      buttons[at]?.blur();
      this.hide();
      return;
    }
    const step = arrowStep(event, this.#menu);
    if (!step) return;
    event.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  }

  #button(
    action: string,
    label: string,
    act: (passage: Passage) => Promise<boolean | undefined>,
  ): HTMLButtonElement {
    const button = make('button', { type: 'button', 'data-action': action }, label);
    button.addEventListener('click', () => {
      const range = this.#selected() ?? this.#range;
      const passage = range && readPassage(range, this.#text);
      if (!passage) return;
      void act(passage).then((done) => {
        if (done !== undefined) report(button, done);
      });
    });
    return button;
  }
}

/** What a quotation from this page cites. */
function quotedArticle(): QuotedArticle {
  return {
    title: document.querySelector('h1')?.textContent.trim() ?? document.title,
    ...articleMeta(),
    url: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? here(),
  };
}

function here(): string {
  return `${location.origin}${location.pathname}`;
}
