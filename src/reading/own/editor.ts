import { longestNote, type Annotation } from '../../annotations/model.ts';
import { headerHeight, make } from '../dom.ts';
import { button, isRtl } from '../dom-later.ts';
import { inLanguageOfText, inOwnLanguage, messages } from '../messages.ts';
import { placeBox } from '../placement.ts';
import { colorButtons, colorOfKey, withArrows } from './colors.ts';
import { layAside, type Marked, type Marks } from './marks.ts';
import { own } from './messages.ts';

/** Milliseconds without a key after which what is written is kept. */
const pause = 400;

/**
 * Opens the box of a highlight beside its words: its colour and its note, which is kept while it is
 * written. `back` gets the focus when it closes.
 */
export function openEditor(
  marks: Marks,
  marked: Marked,
  { write = false, back }: { readonly write?: boolean; readonly back?: HTMLElement } = {},
): void {
  document.getElementById('yours-editor')?.hidePopover();
  const editor = new Editor(marks, marked, back);
  editor.open(write);
}

class Editor {
  readonly #marks: Marks;
  readonly #marked: Marked;
  readonly #back: HTMLElement | undefined;
  readonly #field: HTMLTextAreaElement;
  readonly #box: HTMLElement;
  #annotation: Annotation;
  #wait: ReturnType<typeof setTimeout> | undefined;
  /** One after the other: a later change is made to what the one before has kept. */
  #keeping: Promise<void> = Promise.resolve();

  constructor(marks: Marks, marked: Marked, back: HTMLElement | undefined) {
    this.#marks = marks;
    this.#marked = marked;
    this.#back = back;
    this.#annotation = marked.annotation;
    const { editor } = own.marks;
    this.#field = make('textarea', {
      'aria-label': editor.note,
      'aria-describedby': 'yours-markdown',
      placeholder: editor.write,
      maxlength: String(longestNote),
      rows: '3',
      dir: 'auto',
      spellcheck: 'true',
      lang: inLanguageOfText()['lang'] ?? document.documentElement.lang,
    });
    this.#field.value = this.#annotation.note;
    this.#box = this.#make();
  }

  open(write: boolean): void {
    const box = this.#box;
    (document.querySelector('main') ?? document.body).append(box);
    this.#marks.goTo(this.#marked);
    box.showPopover();
    this.#put();
    const chosen = box.querySelector<HTMLElement>('[aria-pressed="true"]');
    (write || this.#annotation.note ? this.#field : chosen)?.focus({ preventScroll: true });
    const leave = new AbortController();
    const { signal } = leave;
    addEventListener('pagehide', () => this.#layAside(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && this.#keep(),
      { signal },
    );
    box.addEventListener('toggle', (event) => {
      if (event.newState !== 'closed') return;
      leave.abort();
      this.#keep();
      this.#marks.settle();
      const hadFocus =
        box.contains(document.activeElement) || document.activeElement === document.body;
      box.remove();
      if (hadFocus) this.#back?.focus({ preventScroll: true });
    });
  }

  #make(): HTMLElement {
    const { editor } = own.marks;
    const { exact } = this.#annotation.target.quote;
    const palette = make(
      'div',
      { class: 'yours-palette', role: 'group', 'aria-label': editor.color },
      ...this.#colors(),
    );
    withArrows(palette);
    const remove = button(editor.remove, () => {
      this.#field.value = this.#annotation.note;
      this.#box.hidePopover();
      void this.#keeping.then(() => this.#marks.remove([this.#annotation]));
    });
    const close = button('✕', () => this.#box.hidePopover(), {
      class: 'panel-close',
      'aria-label': messages.close,
    });
    const box = make(
      'div',
      {
        id: 'yours-editor',
        class: 'panel yours yours-editor',
        popover: 'auto',
        role: 'dialog',
        'aria-label': editor.name({ words: exact.slice(0, 80) }),
        'data-pagefind-ignore': 'all',
        ...inOwnLanguage(),
      },
      make('div', { class: 'yours-editor-head' }, palette, remove, close),
      this.#field,
      make('p', { id: 'yours-markdown', class: 'yours-hint' }, editor.markdown),
    );
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#wait);
      this.#wait = setTimeout(() => this.#keep(), pause);
    });
    box.addEventListener('keydown', (event) => this.#onKey(event));
    return box;
  }

  #colors(): HTMLButtonElement[] {
    return colorButtons(
      this.#annotation.color,
      (color) => color,
      (color) => this.#recolor(color),
    );
  }

  #recolor(color: Annotation['color']): void {
    for (const button of this.#box.querySelectorAll<HTMLElement>('.yours-color'))
      button.setAttribute('aria-pressed', String(button.dataset['color'] === color));
    this.#change({ color });
  }

  #onKey(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && command) {
      event.preventDefault();
      this.#box.hidePopover();
      return;
    }
    const color = event.target === this.#field || command ? undefined : colorOfKey(event.key);
    if (!color) return;
    event.preventDefault();
    event.stopPropagation();
    this.#recolor(color);
  }

  #keep(): void {
    clearTimeout(this.#wait);
    const note = this.#field.value;
    if (note !== this.#annotation.note) this.#change({ note });
  }

  /** The page goes: what is not kept yet is laid aside, and kept if there is time. */
  #layAside(): void {
    const { value: note } = this.#field;
    if (note === this.#annotation.note) return;
    layAside({ id: this.#annotation.id, note });
    this.#keep();
  }

  #change(changes: Partial<Pick<Annotation, 'color' | 'note'>>): void {
    this.#keeping = this.#keeping.then(async () => {
      const kept = await this.#marks.change(this.#annotation, changes);
      if (!kept) return;
      this.#annotation = kept;
      layAside(undefined);
    });
  }

  /** Beside the words, where there is more room; on a phone the style sheet makes it a sheet. */
  #put(): void {
    const { style } = this.#box;
    const line = this.#marked.range?.getBoundingClientRect();
    if (matchMedia('(width < 700px)').matches || !line) {
      Object.assign(style, { position: '', inset: '', margin: '' });
      return;
    }
    Object.assign(style, { position: 'absolute', inset: 'auto', margin: '0' });
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const placed = placeBox(
      line,
      this.#box.getBoundingClientRect(),
      { width, height },
      { rtl: isRtl(document.body) },
    );
    const foot = height - this.#box.offsetHeight - 12;
    const top = Math.max(headerHeight() + 6, Math.min(placed.top, foot));
    style.left = `${Math.round(placed.left + scrollX)}px`;
    style.top = `${Math.round(top + scrollY)}px`;
  }
}
