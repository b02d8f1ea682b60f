import { make } from './dom.ts';
import { digits, loadPageMessages, messages } from './messages.ts';
import {
  chosenArticles,
  formatLibraryChoice,
  libraryFacets,
  libraryOptions,
  parseLibraryChoice,
  type LibraryChoice,
  type Listed,
} from './library-list.ts';

/** Articles that are listed at once; the others on demand. */
const shownAtOnce = 50;

/**
 * `scholium-library`: lets a reader filter the articles of the whole library, also those of other
 * pages of the list. What they are found by is fetched when a reader turns to the form; the choice
 * stands in the address. Without it the lists of keywords and authors lead to the same.
 */
class ScholiumLibrary extends HTMLElement {
  readonly #life = new AbortController();
  #articles: Promise<readonly Listed[]> | undefined;

  connectedCallback(): void {
    // Without its words the list is whole, page by page.
    loadPageMessages().then(
      () => this.isConnected && this.#start(),
      () => undefined,
    );
  }

  #start(): void {
    const parts = partsOf(this);
    if (!parts) return;
    const { form, groups, folded } = parts;
    const { signal } = this.#life;
    groups.after(parts.found);
    const load = () => void this.#load(parts).catch(() => undefined);
    folded.addEventListener('toggle', load, { signal });
    form.addEventListener('pointerenter', load, { signal });
    form.addEventListener(
      'change',
      () => {
        const choice = chosenIn(form);
        const { pathname, hash } = location;
        history.replaceState(history.state, '', pathname + formatLibraryChoice(choice) + hash);
        void this.#show(parts, choice);
      },
      { signal },
    );
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'reset',
      (event) => {
        event.preventDefault();
        fill(form, {});
        form.dispatchEvent(new Event('change'));
      },
      { signal },
    );
    const fromAddress = () => void this.#choose(parts, parseLibraryChoice(location.search));
    addEventListener('popstate', fromAddress, { signal });
    form.hidden = false;
    fromAddress();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Fetches the articles once; again only where that failed, which is told. */
  #load({ form, status }: Parts): Promise<readonly Listed[]> {
    this.#articles ??= fetchArticles(form, this.#life.signal).catch((error: unknown) => {
      this.#articles = undefined;
      status.textContent = messages.lists.articlesFailed;
      throw error;
    });
    return this.#articles;
  }

  /** Shows what the address asks for. */
  async #choose(parts: Parts, choice: LibraryChoice): Promise<void> {
    const isFiltered = Object.keys(choice).length > 0;
    parts.folded.open ||= isFiltered;
    if (isFiltered && !(await this.#load(parts).catch(() => undefined))) return;
    fill(parts.form, choice);
    await this.#show(parts, chosenIn(parts.form));
  }

  /** Shows the articles of a choice; of none, or where they cannot be had, the page as it is. */
  async #show(parts: Parts, choice: LibraryChoice): Promise<void> {
    const { form, groups, found, status, reset } = parts;
    const isFiltered = Object.keys(choice).length > 0;
    const all = isFiltered ? await this.#load(parts).catch(() => undefined) : undefined;
    groups.hidden = all !== undefined;
    reset.hidden = !groups.hidden;
    if (!all) {
      if (!isFiltered) status.textContent = '';
      found.replaceChildren();
      return;
    }
    const chosen = chosenArticles(all, choice);
    const { someArticles } = messages.lists;
    status.textContent = someArticles({ count: all.length, shown: chosen.length });
    found.replaceChildren(...listed(chosen, form.dataset['articles'] ?? ''));
  }
}

customElements.define('scholium-library', ScholiumLibrary);

/** What the element works with. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly folded: HTMLDetailsElement;
  readonly reset: HTMLElement;
  readonly status: Element;
  /** The list as the page has it. */
  readonly groups: HTMLElement;
  /** Where the articles of a choice stand. */
  readonly found: HTMLElement;
}

function partsOf(root: HTMLElement): Parts | undefined {
  const form = root.querySelector('form');
  const groups = root.querySelector<HTMLElement>('.groups');
  const status = root.querySelector('[role="status"]');
  const folded = form?.querySelector('details');
  const reset = form?.querySelector<HTMLElement>('[type="reset"]');
  if (!form || !groups || !status || !folded || !reset) return undefined;
  return { form, folded, reset, status, groups, found: make('div', { class: 'found' }) };
}

/** Fetches what all articles are found by, and puts the choices into the form. */
async function fetchArticles(
  form: HTMLFormElement,
  signal: AbortSignal,
): Promise<readonly Listed[]> {
  const response = await fetch(form.dataset['library'] ?? '', { signal });
  if (!response.ok) throw new Error(`Unexpected answer ${response.status}`);
  const articles = (await response.json()) as readonly Listed[];
  for (const name of libraryFacets) {
    const select = fieldOf(form, name);
    const options = libraryOptions(articles, name, document.documentElement.lang);
    select?.append(
      ...options.map(({ value, label, count }) =>
        make(
          'option',
          { value },
          messages.lists.choice({ label: name === 'year' ? digits(label) : label, count }),
        ),
      ),
    );
  }
  return articles;
}

/** The articles as a list, the first of them at once. */
function listed(articles: readonly Listed[], base: string): HTMLElement[] {
  const list = make('ol', { class: 'entries' });
  const add = (from: number, to: number) =>
    list.append(...articles.slice(from, to).map((article) => entry(article, base)));
  add(0, shownAtOnce);
  const left = articles.length - shownAtOnce;
  if (left <= 0) return [list];
  const more = make('button', { type: 'button' }, messages.lists.showMore({ count: left }));
  more.addEventListener('click', () => {
    const first = list.children.length;
    add(first, articles.length);
    more.remove();
    list.children[first]?.querySelector('a')?.focus();
  });
  return [list, make('p', { class: 'more-found' }, more)];
}

function entry({ slug, title, authors = [], year, issue, lang, dir }: Listed, base: string) {
  const link = make('a', { href: `${base}${encodeURIComponent(slug)}/` }, title);
  const facts = [year === undefined ? undefined : digits(String(year)), issue].flatMap((fact) =>
    fact === undefined ? [] : [make('span', {}, fact), ' '],
  );
  return make(
    'li',
    { class: 'entry', ...(lang && { lang }), ...(dir && { dir }) },
    make('h2', { class: 'entry-title' }, link),
    ...(authors.length > 0 ? [make('p', { class: 'by' }, authors.join(messages.comma))] : []),
    ...(facts.length > 0 ? [make('p', { class: 'facts' }, ...facts)] : []),
  );
}

function fieldOf(form: HTMLFormElement, name: string): HTMLSelectElement | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLSelectElement ? found : undefined;
}

/** Puts a choice into the form; a value that it does not offer is no choice. */
function fill(form: HTMLFormElement, choice: LibraryChoice): void {
  for (const name of libraryFacets) {
    const select = fieldOf(form, name);
    if (!select) continue;
    select.value = choice[name] ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }
}

function chosenIn(form: HTMLFormElement): LibraryChoice {
  return Object.fromEntries(
    libraryFacets.flatMap((name) => {
      const value = fieldOf(form, name)?.value;
      return value ? [[name, value]] : [];
    }),
  );
}
