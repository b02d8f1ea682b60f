import { type ExchangeForm, exchangeForms, exportAs } from '../../annotations/exchange/index.ts';
import type { AnnotatedArticle, Annotation } from '../../annotations/model.ts';
import { make } from '../dom.ts';
import { inOwnLanguage, messages } from '../messages.ts';
import { loadPanelStyles, loadSheet } from '../panel-styles.ts';
import { broughtIn } from './bring.ts';
import { own } from './messages.ts';
import { saveFile } from './save-file.ts';
import { type OwnStore, ownStore } from './store.ts';
import { exportOptions } from './take-words.ts';
import styles from './take.css?url';

export { loadPageMessages } from './messages.ts';

/** What the dialog is opened for. */
export interface TakeOptions {
  /** Its annotations alone go out and come in. All of the site without it. */
  readonly article?: AnnotatedArticle | undefined;
  /** Files that have been dropped: they are read at once. */
  readonly files?: readonly File[];
}

/** Opens the dialog that saves annotations as a file and brings them back ("Take my notes"). */
export async function openTake({ article, files = [] }: TakeOptions = {}): Promise<void> {
  await Promise.all([loadPanelStyles(), loadSheet(styles)]);
  const shown = open ?? new TakeDialog(article);
  open = shown;
  await shown.show();
  if (files.length > 0) await shown.bring(files);
}

let open: TakeDialog | undefined;

class TakeDialog {
  readonly #article: AnnotatedArticle | undefined;
  readonly #dialog: HTMLDialogElement;
  readonly #about = make('p', { class: 'take-about' });
  readonly #forms = make('ul', { class: 'take-forms' });
  readonly #saved = make('p', { role: 'status' });
  readonly #results = make('div', { class: 'take-results', role: 'status' });
  readonly #input = make('input', { type: 'file', multiple: '' });

  constructor(article: AnnotatedArticle | undefined) {
    this.#article = article;
    const { take } = own.notebook;
    const close = make(
      'button',
      { type: 'button', class: 'panel-close', 'aria-label': messages.close },
      '✕',
    );
    this.#dialog = make(
      'dialog',
      {
        class: 'panel help take',
        'aria-labelledby': 'take-title',
        'data-pagefind-ignore': 'all',
        ...inOwnLanguage(),
      },
      make('div', { class: 'panel-head' }, make('h2', { id: 'take-title' }, take.title), close),
      this.#about,
      make('h3', {}, take.save),
      this.#forms,
      this.#saved,
      make('h3', {}, take.bring),
      make('p', { id: 'take-how' }, take.bringHow),
      make('label', { class: 'take-files' }, make('span', {}, take.choose), this.#input),
      this.#results,
    );
    this.#input.setAttribute('aria-describedby', 'take-how');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      this.#dialog.remove();
      open = undefined;
    });
    this.#input.addEventListener('change', () => {
      const files = [...(this.#input.files ?? [])];
      // The same file can be chosen again.
      this.#input.value = '';
      void this.bring(files);
    });
    this.#watchDrops();
  }

  async show(): Promise<void> {
    if (!this.#dialog.isConnected) {
      document.body.append(this.#dialog);
      this.#dialog.showModal();
    }
    await this.#tellCount();
  }

  /** Reads files, one after the other, and tells what came of each. */
  async bring(files: readonly File[]): Promise<void> {
    const { take } = own.notebook;
    this.#results.replaceChildren(make('p', {}, take.reading));
    const told: HTMLElement[] = [];
    for (const file of files) told.push(await broughtIn(file, this.#article));
    this.#results.replaceChildren(...told);
    await this.#tellCount();
  }

  async #tellCount(): Promise<void> {
    const { take, faults } = own.notebook;
    try {
      const { annotations } = await this.#kept();
      const count = annotations.length;
      this.#about.textContent =
        count === 0
          ? take.nothing
          : this.#article
            ? take.ofArticle({ count, title: this.#article.title })
            : take.all({ count });
      this.#forms.hidden = count === 0;
      if (this.#forms.children.length === 0)
        this.#forms.append(...exchangeForms.map((form) => this.#form(form)));
    } catch {
      this.#about.textContent = faults.blocked;
      this.#forms.hidden = true;
    }
  }

  async #kept(): Promise<{
    readonly annotations: readonly Annotation[];
    readonly articles: readonly AnnotatedArticle[];
  }> {
    const store: OwnStore = await ownStore();
    const [{ annotations }, all] = await Promise.all([
      store.annotations(this.#article?.path),
      store.articles(),
    ]);
    const paths = new Set(annotations.map(({ article }) => article));
    return { annotations, articles: all.filter(({ path }) => paths.has(path)) };
  }

  #form(form: ExchangeForm): HTMLElement {
    const { take } = own.notebook;
    const save = make('button', { type: 'button', 'data-form': form }, take.forms[form]);
    save.setAttribute('aria-describedby', `take-${form}`);
    save.addEventListener('click', () => void this.#save(form));
    return make('li', {}, save, make('span', { id: `take-${form}` }, take.uses[form]));
  }

  async #save(form: ExchangeForm): Promise<void> {
    const { take } = own.notebook;
    try {
      const kept = await this.#kept();
      const file = exportAs(form, kept, await exportOptions(form, kept.articles));
      saveFile(file.name, file.type, file.content);
      this.#saved.textContent = take.saved({ name: file.name });
    } catch {
      this.#saved.textContent = take.failed;
    }
  }

  #watchDrops(): void {
    this.#dialog.addEventListener('dragover', (event) => event.preventDefault());
    this.#dialog.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.bring([...(event.dataTransfer?.files ?? [])]);
    });
  }
}
