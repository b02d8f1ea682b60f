import type { Color } from '../../annotations/colors.ts';
import type { AnnotatedArticle, Annotation } from '../../annotations/model.ts';
import { announce, button } from '../dom-later.ts';
import { make } from '../dom.ts';
import { withMessages } from '../with-messages.ts';
import { DevicePart } from './device.ts';
import { showKept } from './kept-part.ts';
import { loadPageMessages, own } from './messages.ts';
import { asJson, saveRecords } from './save-file.ts';
import { type ItemActions, NotebookItem } from './notebook-item.ts';
import { NotebookForm } from './notebook-form.ts';
import { firstOf, type NotebookGroup, notebookGroups } from './notebook-list.ts';
import { type Kept, type OwnStore, ownStore, StoreError } from './store.ts';

/** Annotations that are shown at once; the others on demand. */
const shownAtOnce = 100;

/**
 * `scholium-notebook`: the page of everything that the reader keeps on this device. Without it the
 * page says that it needs scripts.
 */
class ScholiumNotebook extends HTMLElement {
  readonly #life = new AbortController();
  readonly #form = new NotebookForm(() => this.#list());
  readonly #groups = make('div', { class: 'own-groups' });
  readonly #faults = make('div', { class: 'own-faults', role: 'alert' });
  readonly #unread = make('div', { class: 'own-unread' });
  readonly #device = new DevicePart(() => this.#openTake());
  readonly #items = new Map<string, NotebookItem>();
  #actions: ItemActions | undefined;
  #kept: Kept = { annotations: [], unread: [] };
  #articles: readonly AnnotatedArticle[] = [];
  /** What has just been removed, to be brought back. */
  #removed: Annotation | undefined;
  #most = shownAtOnce;

  connectedCallback(): void {
    loadPageMessages().then(
      () => this.isConnected && this.#start(),
      () => undefined,
    );
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  #start(): void {
    const { signal } = this.#life;
    this.#print();
    this.#watchFiles(signal);
    addEventListener(
      'beforeunload',
      (event) => {
        if ([...this.#items.values()].some(({ isUnsaved }) => isUnsaved)) event.preventDefault();
      },
      { signal },
    );
    void this.#connect();
  }

  /** What stands on the page whatever is kept. */
  #print(): void {
    const { parts, take } = own.notebook;
    const bring = button(take.title, () => this.#openTake());
    bring.className = 'own-take';
    bring.dataset['ownTake'] = '';
    const kept = make('div', { 'data-own-kept': '' });
    const basket = make('div');
    void withMessages(import('./basket-view.ts'), 'own').then(
      ({ showBasket }) => showBasket(basket),
      () => undefined,
    );
    void showKept(kept).catch(() => undefined);
    this.append(
      make('p', { class: 'own-bar' }, bring),
      this.#faults,
      part('notes', parts.notes, this.#form.element, this.#groups, this.#unread),
      part('basket', parts.basket, basket),
      part('offline', parts.offline, kept),
      part('device', parts.device, this.#device.element),
    );
  }

  async #connect(): Promise<void> {
    const { signal } = this.#life;
    try {
      const store = await ownStore();
      store.addEventListener('change', () => void this.#read(), { signal });
      // Another tab has deleted everything, or brought a newer version.
      store.addEventListener('close', () => void this.#connect(), { signal });
      this.#actions = this.#actionsOn(store.isReadOnly);
      this.#items.clear();
      this.#faults.replaceChildren();
      if (store.isReadOnly) this.#tell(own.notebook.faults.newer);
      await this.#read();
    } catch {
      this.#tell(own.notebook.faults.blocked);
      this.#groups.replaceChildren();
    }
  }

  async #read(): Promise<void> {
    const store = await ownStore();
    [this.#kept, this.#articles] = await Promise.all([store.annotations(), store.articles()]);
    const { annotations, unread } = this.#kept;
    // It has been brought back in another tab.
    if (annotations.some(({ id }) => id === this.#removed?.id)) this.#removed = undefined;
    this.#form.offer(annotations, this.#articles);
    this.#list();
    this.#showUnread(unread);
    this.#device.show(annotations.length, await store.backups());
  }

  /** Lists what fits the form. */
  #list(): void {
    const { annotations } = this.#kept;
    const all = [...annotations, ...this.#shownBesides()];
    const lang = document.documentElement.lang;
    const groups = notebookGroups(all, this.#articles, this.#form.choice, lang);
    const { groups: shown, left } = firstOf(groups, this.#most);
    const count = groups.reduce((sum, group) => sum + group.annotations.length, 0);
    this.#form.tell(annotations.length, count - (all.length - annotations.length), groups.length);
    const listed = new Set(all.map(({ id }) => id));
    for (const id of this.#items.keys()) if (!listed.has(id)) this.#items.delete(id);
    const active = document.activeElement;
    this.#groups.replaceChildren(
      ...(all.length === 0 ? [emptyState()] : []),
      ...(all.length > 0 && count === 0
        ? [make('p', {}, own.notebook.form.nothing)]
        : shown.map((group) => this.#group(group))),
      ...(left > 0 ? [this.#more(left)] : []),
    );
    if (active instanceof HTMLElement && active !== document.activeElement) active.focus();
  }

  /** What is not kept any more: the one just removed, and those whose notes are being written. */
  #shownBesides(): Annotation[] {
    const kept = new Set(this.#kept.annotations.map(({ id }) => id));
    const written = [...this.#items.values()].filter((item) => item.isUnsaved);
    const besides = [
      ...(this.#removed ? [this.#removed] : []),
      ...written.map((item) => item.annotation),
    ];
    return besides.filter(({ id }) => !kept.has(id));
  }

  #group({ path, article, annotations }: NotebookGroup): HTMLElement {
    const { lang, dir, title = path } = article ?? {};
    const link = make('a', { href: path, dir: dir ?? 'auto', ...(lang && { lang }) }, title);
    return make(
      'section',
      { class: 'own-group' },
      make('h3', {}, link),
      make(
        'ol',
        { class: 'own-items' },
        ...annotations.map((annotation) =>
          annotation.id === this.#removed?.id
            ? this.#undoing(annotation)
            : this.#item(annotation, article),
        ),
      ),
    );
  }

  #item(annotation: Annotation, article: AnnotatedArticle | undefined): HTMLElement {
    const known = this.#items.get(annotation.id);
    known?.update(annotation);
    const item =
      known ?? new NotebookItem(annotation, article, this.#actions ?? this.#actionsOn(true));
    this.#items.set(annotation.id, item);
    return item.element;
  }

  #more(left: number): HTMLElement {
    const more = button(own.notebook.showMore({ count: left }), () => {
      const before = this.#groups.querySelectorAll('.own-item').length;
      this.#most = Infinity;
      this.#list();
      const next = this.#groups.querySelectorAll<HTMLElement>('.own-item')[before];
      next?.querySelector<HTMLElement>('button, a')?.focus();
    });
    return make('p', { class: 'more-found' }, more);
  }

  /** Stands where a removed annotation stood, until the next is removed or it is dismissed. */
  #undoing(annotation: Annotation): HTMLElement {
    const { item } = own.notebook;
    const undo = button(item.undo, () => void this.#undo(annotation));
    const dismiss = button('✕', () => this.#forgetRemoved());
    dismiss.setAttribute('aria-label', item.dismiss);
    return make(
      'li',
      { class: 'own-removed' },
      make('span', {}, item.removed),
      ' ',
      undo,
      ' ',
      dismiss,
    );
  }

  #forgetRemoved(): void {
    const gone = this.#groups.querySelector('.own-removed');
    const next = gone?.nextElementSibling ?? gone?.previousElementSibling;
    this.#removed = undefined;
    this.#list();
    const to = next?.querySelector<HTMLElement>('.own-doings button') ?? this.#form.first;
    to.focus();
  }

  async #undo(annotation: Annotation): Promise<void> {
    const done = await this.#try(async (store) => {
      this.#removed = undefined;
      await store.put([annotation]);
    });
    if (!done) this.#removed = annotation;
    this.#list();
    if (!done) return;
    await this.#read();
    this.#items.get(annotation.id)?.focus();
    announce(own.notebook.item.restored);
  }

  #actionsOn(isReadOnly: boolean): ItemActions {
    return {
      isReadOnly,
      changeNote: async (before, note) => {
        let kept: Annotation | undefined;
        const done = await this.#try(async (store) => {
          kept = await store.change(before, { note });
          if (kept) return;
          // Removed in another tab: what has been written comes back with it.
          kept = { ...before, note, modified: new Date().toISOString() };
          await store.put([kept]);
          this.#tell(own.notebook.item.wasRemoved);
        });
        if (done) announce(own.notebook.item.saved);
        return done ? kept : undefined;
      },
      changeColor: async (before: Annotation, color: Color) =>
        this.#try(async (store) => void (await store.change(before, { color }))),
      remove: async (annotation) => {
        const before = this.#removed;
        this.#removed = annotation;
        const done = await this.#try((store) => store.remove([annotation.id]));
        if (!done) this.#removed = before;
        this.#items.delete(annotation.id);
        await this.#read().catch(() => undefined);
        this.#groups.querySelector<HTMLElement>('.own-removed button')?.focus();
        if (done) announce(own.notebook.item.removed);
      },
    };
  }

  /** Does something with the store; what fails is told, and nothing else changes. */
  async #try(act: (store: OwnStore) => Promise<void>): Promise<boolean> {
    const { faults } = own.notebook;
    try {
      this.#faults.replaceChildren();
      await act(await ownStore());
      return true;
    } catch (error) {
      const fault = error instanceof StoreError ? error.fault : 'blocked';
      this.#tell(
        fault === 'full' ? faults.full : fault === 'newer' ? faults.newer : faults.notKept,
      );
      return false;
    }
  }

  #tell(fault: string): void {
    this.#faults.replaceChildren(make('p', {}, fault));
  }

  /** Records that this version cannot read, as they are. */
  #showUnread(unread: readonly unknown[]): void {
    const { faults } = own.notebook;
    this.#unread.replaceChildren(
      ...(unread.length === 0
        ? []
        : [
            make('p', {}, faults.unread({ count: unread.length })),
            make(
              'ul',
              {},
              ...unread
                .slice(0, 20)
                .map((record) =>
                  make(
                    'li',
                    {},
                    make('pre', { dir: 'ltr', tabindex: '0' }, asJson(record).slice(0, 5000)),
                  ),
                ),
            ),
            make(
              'p',
              {},
              button(faults.saveUnread, () => saveRecords('unread', unread)),
            ),
          ]),
    );
  }

  #openTake(files: readonly File[] = []): void {
    void withMessages(import('./take.ts'), 'own').then(({ openTake }) => openTake({ files }));
  }

  /** Files may be dropped anywhere on the page. */
  #watchFiles(signal: AbortSignal): void {
    const hasFiles = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true;
    addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (event.defaultPrevented || !hasFiles(event)) return;
        event.preventDefault();
        this.#openTake([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
  }
}

customElements.define('scholium-notebook', ScholiumNotebook);

function part(id: string, title: string, ...inside: readonly Node[]): HTMLElement {
  return make(
    'section',
    { id, class: 'part', 'aria-labelledby': `${id}-title` },
    make('h2', { id: `${id}-title` }, title),
    ...inside,
  );
}

function emptyState(): HTMLElement {
  const { first, how, then } = own.notebook.empty;
  return make('p', { class: 'own-empty' }, [first, how({ key: 'h' }), then].join(' '));
}
