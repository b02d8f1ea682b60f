import { button } from '../dom-later.ts';
import { type Color, colors } from '../../annotations/colors.ts';
import { type AnnotatedArticle, type Annotation, longestNote } from '../../annotations/model.ts';
import { make } from '../dom.ts';
import { deepLink } from './deep-link.ts';
import { own } from './messages.ts';
import { noteText } from './note-text.ts';
import { placeOf } from './place-name.ts';

/** What can be done with one annotation. Each tells its own faults. */
export interface ItemActions {
  readonly isReadOnly: boolean;
  /** Keeps another note; undefined where that failed. */
  readonly changeNote: (before: Annotation, note: string) => Promise<Annotation | undefined>;
  /** Keeps another colour; false where that failed. */
  readonly changeColor: (before: Annotation, color: Color) => Promise<boolean>;
  readonly remove: (annotation: Annotation) => Promise<void>;
}

/** Characters of marked words that are shown at once. */
const shownAtOnce = 1500;

/** One annotation in the notebook: the words, the note, their place, and what can be done. */
export class NotebookItem {
  readonly element = make('li', { class: 'own-item' });
  readonly #article: AnnotatedArticle | undefined;
  readonly #actions: ItemActions;
  #annotation: Annotation;
  /** What is kept now, while a note is being written. */
  #latest: Annotation | undefined;
  #editor: HTMLTextAreaElement | undefined;

  constructor(annotation: Annotation, article: AnnotatedArticle | undefined, actions: ItemActions) {
    this.#annotation = annotation;
    this.#article = article;
    this.#actions = actions;
    this.#show();
  }

  /** The reader has written what is not kept yet. */
  get isUnsaved(): boolean {
    return this.#editor !== undefined && this.#editor.value !== this.#annotation.note;
  }

  /** As it was when its note was begun to be written. */
  get annotation(): Annotation {
    return this.#annotation;
  }

  /** Shows it as it is now; a note that is being written stays. */
  update(annotation: Annotation): void {
    if (JSON.stringify(annotation) === JSON.stringify(this.#annotation)) return;
    this.#latest = annotation;
    if (this.#editor) return;
    this.#annotation = annotation;
    const controls = () => [...this.element.querySelectorAll<HTMLElement>('button, select, a')];
    const focused = controls().findIndex((control) => control === document.activeElement);
    this.#show();
    controls()[focused]?.focus();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('button, a')?.focus();
  }

  #show(): void {
    const { id, color, note } = this.#annotation;
    this.#editor = undefined;
    this.element.dataset['own'] = id;
    this.element.dataset['color'] = color;
    this.element.replaceChildren(
      this.#quotation(),
      ...(note.trim() === '' ? [] : [this.#note()]),
      this.#facts(),
      ...(this.#actions.isReadOnly ? [] : [this.#doings()]),
    );
  }

  #quotation(): HTMLElement {
    const { exact } = this.#annotation.target.quote;
    const words = make('span', {}, cut(exact));
    const { lang } = this.#article ?? {};
    const quotation = make('blockquote', { dir: 'auto', ...(lang && { lang }) }, words);
    if (exact.length > shownAtOnce) {
      const all = button(own.notebook.item.showAll, () => {
        words.textContent = exact;
        all.remove();
      });
      all.className = 'own-all';
      quotation.append(' ', all);
    }
    return quotation;
  }

  #note(): HTMLElement {
    const { note } = this.#annotation;
    const shown = make('div', {
      class: 'own-note',
      role: 'group',
      'aria-label': own.notebook.item.yourNote,
    });
    shown.append(make('b', {}, own.marks.you), noteText(note));
    return shown;
  }

  #facts(): HTMLElement {
    const { created, color, where } = this.#annotation;
    const link = make('a', { href: deepLink(this.#annotation) }, placeOf(this.#annotation));
    const { heading } = where;
    return make(
      'p',
      { class: 'facts' },
      make('span', {}, link),
      ...(heading ? [' ', make('span', {}, make('bdi', {}, cut(heading)))] : []),
      ' ',
      make('span', {}, make('time', { datetime: created }, dateOf(created))),
      ' ',
      make('span', { class: 'own-color' }, own.marks.colors[color]),
    );
  }

  #doings(): HTMLElement {
    const { item } = own.notebook;
    const { color, note, target } = this.#annotation;
    const words = target.quote.exact.slice(0, 60);
    const named = (button: HTMLElement, name: string) => {
      button.setAttribute('aria-label', name);
      return button;
    };
    const select = make('select', { 'aria-label': item.colorOf({ words }) });
    select.append(...colors.map((each) => new Option(own.marks.colors[each], each)));
    select.value = color;
    select.addEventListener('change', () => void this.#recolor(select));
    const [label, name] = note === '' ? [item.add, item.addOf] : [item.edit, item.editOf];
    return make(
      'p',
      { class: 'own-doings' },
      named(
        button(label, () => this.#edit()),
        name({ words }),
      ),
      select,
      named(
        button(item.remove, () => void this.#actions.remove(this.#annotation)),
        item.removeOf({ words }),
      ),
    );
  }

  async #recolor(select: HTMLSelectElement): Promise<void> {
    const before = this.#annotation;
    const color = colors.find((each) => each === select.value) ?? before.color;
    if (!(await this.#actions.changeColor(before, color))) select.value = before.color;
  }

  #edit(): void {
    const { item } = own.notebook;
    const editor = make('textarea', {
      rows: '5',
      maxlength: String(longestNote),
      dir: 'auto',
      'aria-label': item.field,
    });
    editor.value = this.#annotation.note;
    this.#editor = editor;
    const save = async () => {
      const kept = await this.#actions.changeNote(this.#annotation, editor.value);
      if (kept) this.#leave(kept);
    };
    const form = make(
      'form',
      { class: 'own-editor' },
      editor,
      make(
        'p',
        { class: 'own-doings' },
        make('button', { type: 'submit' }, item.save),
        button(item.cancel, () => this.#leave()),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void save();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      // What has been written goes only by the button.
      else if (event.key === 'Escape' && !this.isUnsaved) this.#leave();
    });
    this.element.querySelector('.own-doings')?.remove();
    this.element.querySelector('.own-note')?.remove();
    this.element.append(form);
    editor.focus();
  }

  #leave(kept = this.#latest ?? this.#annotation): void {
    this.#annotation = kept;
    this.#latest = undefined;
    this.#show();
    this.element.querySelector<HTMLElement>('.own-doings button')?.focus();
  }
}

export function dateOf(iso: string): string {
  const { dataset, lang } = document.documentElement;
  const spoken = dataset['words'] ?? lang;
  return new Intl.DateTimeFormat([spoken === 'en' ? 'en-GB' : spoken, 'en-GB'], {
    dateStyle: 'medium',
  }).format(new Date(iso));
}

function cut(text: string): string {
  return text.length > shownAtOnce ? `${text.slice(0, shownAtOnce).trimEnd()}…` : text;
}
