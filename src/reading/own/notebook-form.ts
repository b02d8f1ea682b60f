import { colors } from '../../annotations/colors.ts';
import type { AnnotatedArticle, Annotation } from '../../annotations/model.ts';
import { make } from '../dom.ts';
import { own } from './messages.ts';
import type { NotebookChoice } from './notebook-list.ts';

/** The form above the list: what the reader looks for, and how many there are. */
export class NotebookForm {
  readonly element = make('form', { class: 'own-form', role: 'search' });
  readonly #words = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  readonly #color = make('select');
  readonly #article = make('select');
  readonly #order = make('select');
  readonly #withNote = make('input', { type: 'checkbox' });
  readonly #reset = make('button', { type: 'reset' });
  readonly #status = make('p', { role: 'status' });
  #isMade = false;

  /** @param onChange The reader has chosen something else. */
  constructor(onChange: () => void) {
    this.element.hidden = true;
    this.element.addEventListener('input', onChange);
    this.element.addEventListener('submit', (event) => event.preventDefault());
    // The fields are as they were until the event is over.
    this.element.addEventListener('reset', () => setTimeout(onChange));
  }

  /** The field that comes first. */
  get first(): HTMLElement {
    return this.#words;
  }

  get choice(): NotebookChoice {
    const color = colors.find((each) => each === this.#color.value);
    return {
      words: this.#words.value,
      ...(color && { color }),
      ...(this.#article.value && { article: this.#article.value }),
      withNote: this.#withNote.checked,
      order: this.#order.value === 'title' ? 'title' : 'newest',
    };
  }

  /** Offers what there is to choose from; nothing is shown where nothing is kept. */
  offer(annotations: readonly Annotation[], articles: readonly AnnotatedArticle[]): void {
    if (!this.#isMade) this.#make();
    this.element.hidden = annotations.length === 0;
    const paths = new Set(annotations.map(({ article }) => article));
    const titles = new Map(articles.map(({ path, title }) => [path, title]));
    const chosen = this.#article.value;
    this.#article.replaceChildren(
      new Option(own.notebook.form.all, ''),
      ...[...paths].map((path) => new Option(shortened(titles.get(path) ?? path), path)),
    );
    this.#article.value = paths.has(chosen) ? chosen : '';
  }

  /** Tells how many of all are shown, and in how many articles. */
  tell(all: number, shown: number, articles: number): void {
    if (all === 0) return;
    const { words, color, article, withNote } = this.choice;
    this.#reset.hidden = !words && !color && !article && !withNote;
    const { count, someCount, articleCount } = own.notebook;
    this.#status.textContent = [
      shown === all ? count({ count: all }) : someCount({ count: all, shown }),
      ...(shown > 0 ? [articleCount({ count: articles })] : []),
    ].join(' ');
  }

  #make(): void {
    this.#isMade = true;
    const { form } = own.notebook;
    const { colors: names } = own.marks;
    this.#reset.textContent = form.reset;
    this.element.setAttribute('aria-label', form.name);
    this.#color.append(
      new Option(form.all, ''),
      ...colors.map((color) => new Option(names[color], color)),
    );
    this.#order.append(new Option(form.newest, 'newest'), new Option(form.byTitle, 'title'));
    this.element.append(
      field(form.search, this.#words, 'own-search'),
      make(
        'div',
        { class: 'own-fields' },
        field(form.color, this.#color),
        field(form.article, this.#article),
        field(form.order, this.#order),
        make('label', { class: 'own-check' }, this.#withNote, ' ', make('span', {}, form.withNote)),
        this.#reset,
      ),
      this.#status,
    );
  }
}

function field(label: string, control: HTMLElement, name = ''): HTMLElement {
  return make('label', { ...(name && { class: name }) }, make('span', {}, label), control);
}

function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title;
}
