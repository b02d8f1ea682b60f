import { matcher } from '../matching-words.ts';
import { asJson } from './save-file.ts';
import { button } from '../dom-later.ts';
import { make } from '../dom.ts';
import { inLanguageOfText, inOwnLanguage, messages } from '../messages.ts';
import { openEditor } from './editor.ts';
import type { Marked, Marks } from './marks.ts';
import { own } from './messages.ts';
import { noteText } from './note-text.ts';
import { placeOf } from './place-name.ts';
import { blockAddress } from './deep-link.ts';
import { withMessages } from '../with-messages.ts';
import { articleRecord } from './article-record.ts';

let panel: MarginPanel | undefined;

/** Opens the panel "My margin": all that is marked in this article, in reading order. */
export function openMargin(marks: Marks): void {
  panel ??= new MarginPanel(marks);
  panel.open();
}

class MarginPanel {
  readonly #marks: Marks;
  readonly #box: HTMLElement;
  readonly #list = make('div', { class: 'yours-list' });
  readonly #count = make('p', { class: 'yours-count', role: 'status' });
  readonly #filter: HTMLInputElement;
  readonly #kind: HTMLSelectElement;

  constructor(marks: Marks) {
    this.#marks = marks;
    const words = own.marks.panel;
    this.#filter = make('input', {
      type: 'search',
      'aria-label': words.filter,
      placeholder: words.filter,
    });
    this.#kind = make('select', { 'aria-label': words.filter });
    this.#kind.append(new Option(words.all, ''), new Option(words.withNote, 'note'));
    for (const [color, name] of Object.entries(own.marks.colors))
      this.#kind.append(new Option(name, color));
    this.#filter.addEventListener('input', () => this.#show());
    this.#kind.addEventListener('change', () => this.#show());
    this.#box = this.#make();
    // Who opens it finds it as it is then.
    const ifOpen = (show: () => void) => () => {
      if (this.#box.matches(':popover-open')) show();
    };
    marks.addEventListener(
      'change',
      ifOpen(() => this.#show()),
    );
    marks.addEventListener(
      'current',
      ifOpen(() => this.#showCurrent()),
    );
  }

  open(): void {
    this.#show();
    if (!this.#box.isConnected) (document.querySelector('main') ?? document.body).append(this.#box);
    if (!this.#box.matches(':popover-open')) this.#box.showPopover();
    this.#box.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  #make(): HTMLElement {
    const { title, panel: words } = own.marks;
    const close = button('✕', () => this.#box.hidePopover(), {
      class: 'panel-close',
      'aria-label': messages.close,
    });
    const step = (direction: 1 | -1, label: string, sign: string) =>
      button(sign, () => this.#marks.step(direction), { 'aria-label': label, title: label });
    const take = button(words.take, () => void this.#take());
    return make(
      'div',
      {
        id: 'my-margin',
        class: 'panel yours my-margin',
        popover: 'manual',
        role: 'dialog',
        'aria-labelledby': 'my-margin-title',
        'data-pagefind-ignore': 'all',
        ...inOwnLanguage(),
      },
      make(
        'div',
        { class: 'panel-head' },
        make('h2', { id: 'my-margin-title', tabindex: '-1' }, title),
        step(-1, words.previous, '↑'),
        step(1, words.next, '↓'),
        close,
      ),
      make('div', { class: 'yours-filter' }, this.#filter, this.#kind),
      this.#count,
      this.#list,
      make(
        'div',
        { class: 'yours-foot' },
        make('p', {}, words.kept),
        make(
          'p',
          { class: 'yours-actions' },
          take,
          ' ',
          make(
            'a',
            { href: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/notebook/` },
            words.notebook,
          ),
        ),
      ),
    );
  }

  #show(): void {
    const { panel: words } = own.marks;
    const { all, unread } = this.#marks;
    const hasWords = matcher(this.#filter.value);
    const kind = this.#kind.value;
    const fitting = all.filter(({ annotation: { note, color, target } }) => {
      if (kind === 'note' ? note === '' : kind !== '' && color !== kind) return false;
      return hasWords(`${target.quote.exact} ${note}`);
    });
    const notes = fitting.filter(({ annotation }) => annotation.note !== '').length;
    this.#count.textContent =
      all.length === 0
        ? ''
        : [words.count({ count: fitting.length }), words.notes({ count: notes })].join(
            messages.comma,
          );
    this.#filter.parentElement?.toggleAttribute('hidden', all.length === 0);
    const here = fitting.filter(({ isOrphan }) => !isOrphan);
    const orphans = fitting.filter(({ isOrphan }) => isOrphan);
    this.#list.replaceChildren(
      ...(all.length === 0 ? [make('p', {}, words.empty({ key: 'h' }))] : []),
      ...(all.length > 0 && fitting.length === 0 ? [make('p', {}, words.none)] : []),
      ...(here.length > 0 ? [make('ol', {}, ...here.map((marked) => this.#item(marked)))] : []),
      ...(orphans.length > 0
        ? [
            make('h3', {}, words.orphans),
            make('p', {}, words.orphansAre),
            make('ol', {}, ...orphans.map((marked) => this.#item(marked))),
          ]
        : []),
      ...(unread.length > 0
        ? [
            make('h3', {}, words.unread),
            make('p', {}, words.unreadAre({ count: unread.length })),
            ...unread.map((record) =>
              make('pre', { dir: 'ltr', tabindex: '0' }, asJson(record).slice(0, 2000)),
            ),
          ]
        : []),
    );
    this.#showCurrent();
  }

  #item(marked: Marked): HTMLElement {
    const { annotation, anchor, isOrphan } = marked;
    const { id, color, note, target, article } = annotation;
    const { panel: words } = own.marks;
    const quoted = target.quote.exact;
    const short = quoted.slice(0, 60);
    const place = placeOf(annotation);
    const link = make('a', { href: blockAddress(article, target.start.block) }, place);
    link.addEventListener('click', (event) => {
      if (!marked.range || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#goTo(marked);
    });
    const edit = button(words.edit, () => this.#edit(marked, edit), {
      'aria-label': words.editOf({ words: short }),
    });
    const remove = button(words.remove, () => void this.#marks.remove([annotation]), {
      'aria-label': words.removeOf({ words: short }),
    });
    return make(
      'li',
      { 'data-own': id, 'data-color': color },
      make('p', { class: 'yours-place' }, isOrphan ? place : link),
      make('blockquote', { ...inLanguageOfText(), dir: 'auto' }, make('p', {}, quoted)),
      ...(anchor?.fit === 'near' ? [make('p', { class: 'yours-hint' }, words.changed)] : []),
      ...(note ? [noteText(note, 'yours-own')] : []),
      make('p', { class: 'yours-actions' }, edit, ' ', remove),
    );
  }

  #goTo(marked: Marked): void {
    if (matchMedia('(width < 700px)').matches) this.#box.hidePopover();
    this.#marks.goTo(marked);
  }

  #edit(marked: Marked, back: HTMLElement): void {
    openEditor(this.#marks, marked, { write: true, back });
  }

  async #take(): Promise<void> {
    const { openTake } = await withMessages(import('./take.ts'), 'own');
    await openTake({ article: articleRecord(this.#marks.article) });
  }

  #showCurrent(): void {
    const { current } = this.#marks;
    for (const item of this.#list.querySelectorAll<HTMLElement>('[data-own]')) {
      const isCurrent = item.dataset['own'] === current?.annotation.id;
      if (isCurrent) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
      if (isCurrent && this.#box.matches(':popover-open'))
        item.scrollIntoView({ block: 'nearest' });
    }
  }
}
