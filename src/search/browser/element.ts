import {
  isNarrowed,
  readState,
  sorted,
  toggled,
  widened,
  writeState,
  type State,
} from './address.ts';
import { facetNodes } from './facets-view.ts';
import { markFound, remember } from './landing.ts';
import type { Results, Sources } from './results.ts';
import { meantAuthor, search } from './search.ts';
import { networkSources } from './sources.ts';
import { loadStyles } from './styles.ts';
import { hints, make, resultNodes } from './view.ts';
import { advice, failure, summary } from './words-for-readers.ts';

/** Results of each kind in the dialog and, more of them, on the page. */
const few = 4;
const many = 25;
/** How long works may wait for the full text before they are shown alone. */
const patience = 60;
/**
 * How long the full text waits for the next letter: its records are loaded for each word asked
 * for. Longer before it has answered once: it has yet to load, and a word half typed would
 * only add to that.
 */
const pauses = { first: 180, later: 30, longest: 400 };

let made = 0;

/**
 * `<scholium-search>`: a combobox with grouped results (issue 5, part 3). On `/search/`
 * (`data-page`) it takes over the form that the page brings, keeps its state in the address
 * and shows facets; in the dialog it makes its own form.
 */
export class SearchElement extends HTMLElement {
  #life = new AbortController();
  #state: State = { q: '' };
  #results: Results | undefined;
  #verbatim = false;
  #answered = false;
  #lastKey = 0;
  #limit = few;
  #asked = new AbortController();
  #active = -1;
  #folded = true;
  #sources: Sources | undefined;
  #base = '/';
  #id = `search-${++made}`;
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #status!: HTMLElement;
  #say!: HTMLElement;
  #facets!: HTMLElement;
  #more!: HTMLElement;

  connectedCallback(): void {
    this.#life = new AbortController();
    const form = this.querySelector('form') ?? this.#makeForm();
    this.#base = new URL(form.action).pathname.replace(/search\/$/u, '');
    this.#sources ??= networkSources(this.#base);
    this.#input = form.querySelector('input')!;
    const container =
      this.querySelector<HTMLElement>('[data-search-results]') ??
      make('div', { 'data-search-results': '' });
    for (const child of [...this.children]) if (child !== form) child.remove();
    this.#status = make('p', { role: 'status', class: 'search-status' });
    this.#say = make('div', { class: 'search-say' });
    this.#facets = make('div', { class: 'search-facets' });
    this.#more = make('div', { class: 'search-more' });
    this.#list = make('div', {
      role: 'listbox',
      id: `${this.#id}-list`,
      'aria-label': 'Results',
      class: 'search-list',
      hidden: '',
    });
    container.replaceChildren(this.#list);
    // The form stays where it is: moved, it would lose the caret of who types already.
    this.append(this.#status, this.#facets, this.#say, container, this.#more);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      autocomplete: 'off',
    }))
      this.#input.setAttribute(name, value);
    void loadStyles();
    this.#folded = !this.#page || !matchMedia('(width >= 700px)').matches;
    this.#listen(form);
    if (this.#page) this.#restore(this.#input.value);
    else this.#show(undefined);
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Puts the caret into the field, its words selected, and loads what a search will need. */
  open(): void {
    this.#input.focus();
    this.#input.select();
    this.#warm();
  }

  get #page(): boolean {
    return this.hasAttribute('data-page');
  }

  #makeForm(): HTMLFormElement {
    const form = make(
      'form',
      {
        class: 'search-form',
        role: 'search',
        method: 'get',
        action: this.getAttribute('data-action') ?? '/search/',
      },
      make('input', {
        type: 'search',
        name: 'q',
        'aria-label': 'Search text, notes and sources',
        placeholder: 'Author, title, words, year',
        spellcheck: 'false',
      }),
      make('button', { type: 'button', class: 'search-close' }, 'Close'),
    );
    form.querySelector('button')!.addEventListener('click', () => this.closest('dialog')?.close());
    this.append(form);
    return form;
  }

  #listen(form: HTMLFormElement): void {
    const { signal } = this.#life;
    this.#input.addEventListener('focus', () => this.#warm(), { signal });
    this.#input.addEventListener('input', () => this.#typed(), { signal });
    this.#input.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#list.addEventListener('click', (event) => this.#follow(event), { signal });
    this.#list.addEventListener('auxclick', (event) => this.#follow(event), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        if (!this.#page) return;
        event.preventDefault();
        this.#remember('push');
        void this.#run();
      },
      { signal },
    );
    if (this.#page) addEventListener('popstate', () => this.#restore(''), { signal });
  }

  #warm(): void {
    const nothing = (): void => undefined;
    this.#sources!.works().catch(nothing);
    this.#sources!.text().catch(nothing);
  }

  #typed(): void {
    this.#verbatim = false;
    this.#limit = this.#page ? many : few;
    const pause = this.#pause(this.#input.value, this.#state.q);
    this.#state = { ...this.#state, q: this.#input.value };
    this.#remember('replace');
    void this.#run(pause);
  }

  /** Words that come at once, pasted or said, are whole; who types slowly is given more time. */
  #pause(now: string, before: string): number {
    const gap = performance.now() - this.#lastKey;
    this.#lastKey += gap;
    if (now.length > before.length + 1) return 0;
    if (this.#answered) return pauses.later;
    return Math.min(Math.max(pauses.first, gap * 1.6), pauses.longest);
  }

  /** Takes the state from the address; words typed before the script came are kept. */
  #restore(typed: string): void {
    const state = readState(location.search);
    this.#state = typed && !state.q ? { ...state, q: typed } : state;
    this.#limit = many;
    this.#verbatim = false;
    if (this.#input.value !== this.#state.q) this.#input.value = this.#state.q;
    void this.#run();
  }

  #remember(how: 'push' | 'replace'): void {
    if (!this.#page) return;
    const address = location.pathname + writeState(this.#state);
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async #run(pause = 0): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    if (!this.#state.q.trim() && !isNarrowed(this.#state)) {
      this.#show(undefined);
      return;
    }
    const here = articleHere();
    let timer: number | undefined;
    const results = await search(
      {
        ...this.#state,
        limit: this.#limit,
        pause,
        verbatim: this.#verbatim,
        signal,
        ...(here ? { here } : {}),
      },
      this.#sources!,
      (partial) => {
        timer = window.setTimeout(() => {
          if (!signal.aborted) this.#show(partial, true);
        }, patience);
      },
    );
    clearTimeout(timer);
    if (signal.aborted) return;
    this.#answered ||= results.groups.some(({ kind }) => kind !== 'work');
    this.#show(results);
    if (results.total === 0 || results.groups.some(({ kind }) => kind === 'work')) return;
    const name = await meantAuthor(this.#state.q, this.#sources!);
    if (name && !signal.aborted) this.#suggest(name);
  }

  #show(results: Results | undefined, unfinished = false): void {
    this.#results = results;
    this.#activate(-1);
    const any = results !== undefined && results.total > 0;
    this.toggleAttribute('data-found', any);
    this.toggleAttribute('data-failed', results?.failed !== undefined);
    this.#list.hidden = !any;
    this.#input.setAttribute('aria-expanded', String(any));
    this.#list.replaceChildren(...(results ? resultNodes(results, this.#base, this.#id) : []));
    const words = results && !unfinished ? summary(results) : '';
    if (this.#status.textContent !== words) this.#status.textContent = words;
    if (!results) this.#say.replaceChildren(...(this.#page ? [] : hints()));
    else this.#say.replaceChildren(...(unfinished ? [] : this.#remarks(results)));
    this.#narrow(results);
    this.#more.replaceChildren(...(results && !unfinished ? this.#rest(results) : []));
  }

  /** Facets anew; the caret stays on the one just pressed. */
  #narrow(results: Results | undefined): void {
    const details = this.#facets.querySelector('details');
    if (details) this.#folded = !details.open;
    const pressed = this.#facets.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-facet')
      : undefined;
    const options = { page: this.#page, folded: this.#folded };
    this.#facets.replaceChildren(
      ...(results
        ? facetNodes(results, this.#state, options, (name, value) => {
            this.#state =
              name === 'sort' ? sorted(this.#state, value) : toggled(this.#state, name, value);
            this.#remember('push');
            void this.#run();
          })
        : []),
    );
    if (pressed)
      this.#facets.querySelector<HTMLElement>(`[data-facet="${CSS.escape(pressed)}"]`)?.focus();
  }

  #remarks(results: Results): Node[] {
    const nodes: Node[] = [];
    const trouble = failure(results);
    if (trouble) {
      const again = make('button', { type: 'button' }, 'Try again');
      again.addEventListener('click', () => {
        this.#input.focus();
        void this.#run();
      });
      nodes.push(
        make('p', { class: 'search-trouble', role: 'alert' }, trouble, ' ', ...this.#index()),
        make('p', {}, again),
      );
    } else if (results.total === 0) {
      nodes.push(make('p', {}, advice(this.#state.q), ' ', ...this.#index()));
    }
    if (results.correction) {
      const { shown, typed } = results.correction;
      const instead = make('button', { type: 'button' }, `Search instead for ${typed}`);
      instead.addEventListener('click', () => {
        this.#verbatim = true;
        this.#input.focus();
        void this.#run();
      });
      nodes.push(make('p', {}, 'Showing results for ', make('strong', {}, shown), '. ', instead));
    }
    if (results.total === 0 && this.#state.q.trim() && isNarrowed(this.#state)) {
      const button = make('button', { type: 'button' }, 'Search everything');
      button.addEventListener('click', () => {
        this.#state = widened(this.#state);
        this.#remember('push');
        this.#input.focus();
        void this.#run();
      });
      nodes.push(make('p', {}, button));
    }
    if (results.partial && results.total > 0)
      nodes.push(make('p', {}, 'No place holds all of these words; these hold most of them.'));
    return nodes;
  }

  /** The plain index is on the page itself. */
  #index(): Node[] {
    const address = `${this.#base}search/`;
    return this.#page ? [] : [make('a', { href: address }, 'Index of sections and sources')];
  }

  #suggest(name: string): void {
    const button = make('button', { type: 'button' }, name);
    button.addEventListener('click', () => {
      this.#input.value = name;
      this.#input.focus();
      this.#typed();
    });
    this.#say.append(make('p', {}, 'Did you mean the author ', button, '?'));
  }

  #rest(results: Results): Node[] {
    const hidden = results.groups.some((group) => group.total > group.results.length || group.more);
    if (!this.#page) {
      if (results.total === 0) return [];
      const address = `${this.#base}search/${writeState(this.#state)}`;
      return [make('a', { href: address }, 'All results, with filters')];
    }
    if (!hidden) return [];
    const button = make('button', { type: 'button' }, 'Show more');
    button.addEventListener('click', () => {
      this.#limit += many;
      const before = new Set(this.#options().map(({ href }) => href));
      void this.#run().then(() =>
        this.#options()
          .find(({ href }) => !before.has(href))
          ?.focus(),
      );
    });
    return [button];
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = this.#options();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = this.#active + step;
      this.#activate(next < -1 ? options.length - 1 : next >= options.length ? -1 : next);
    } else if (event.key === 'Enter') {
      const option = options[this.#active] ?? this.#straight(options);
      if (!option) return;
      event.preventDefault();
      if (event.shiftKey || event.ctrlKey || event.metaKey) {
        this.#keep(option.href);
        window.open(option.href, '_blank');
      } else {
        option.click();
      }
    } else if (event.key === 'Escape' && this.#page) {
      this.#activate(-1);
    }
  }

  /** The one place that was asked for by number: Enter goes straight there. */
  #straight(options: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
    const straight = this.#results?.straight;
    return straight && this.#input.value.trim() === this.#state.q.trim() ? options[0] : undefined;
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #activate(index: number): void {
    const options = this.#options();
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    this.#keep(link.href);
    if (this.#page) this.#remember('push');
    const here = link.pathname === location.pathname && link.origin === location.origin;
    if (!here || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.closest('dialog')?.close();
    // A link without a fragment, or with another query, loads the page anew, which then marks.
    if (!link.hash || link.search !== location.search) return;
    if (link.hash === location.hash) markFound();
    else addEventListener('hashchange', markFound, { once: true });
  }

  #keep(address: string): void {
    if (!this.#results) return;
    const { groups, words, row } = this.#results;
    const { pathname, hash } = new URL(address);
    const result = groups
      .flatMap((group) => group.results)
      .find(({ url }) => this.#base + url === pathname + hash);
    remember({ words: result?.words ?? words, row }, address);
  }
}

if (!customElements.get('scholium-search')) customElements.define('scholium-search', SearchElement);

/** Opens the dialog; `address` is that of the search page. On that page, goes to its field. */
export function openSearch(address: string): void {
  const onPage = document.querySelector<SearchElement>('scholium-search[data-page]');
  if (onPage) {
    onPage.open();
    return;
  }
  let dialog = document.querySelector<HTMLDialogElement>('dialog.search-dialog');
  if (!dialog) {
    const { pathname } = new URL(address, location.href);
    dialog = make(
      'dialog',
      { class: 'search-dialog', 'aria-label': 'Search', 'data-pagefind-ignore': 'all' },
      make('scholium-search', { 'data-action': pathname }),
    );
    dialog.addEventListener('click', (event) => {
      if (event.target === event.currentTarget) dialog?.close();
    });
    dialog.addEventListener('keydown', closeByEscape);
    document.body.append(dialog);
  }
  const box = dialog;
  void loadStyles().then(() => {
    if (!box.open) box.showModal();
    box.querySelector<SearchElement>('scholium-search')?.open();
  });
}

/** Not left to browsers: in WebKit the field takes Escape for itself, to clear its words. */
function closeByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  (event.currentTarget as HTMLDialogElement).close();
}

/** Slug of the article whose page this is. */
function articleHere(): string | undefined {
  const slug = /\/articles\/([^/]+)\//u.exec(location.pathname)?.[1];
  return slug && decodeURIComponent(slug);
}

declare global {
  interface HTMLElementTagNameMap {
    'scholium-search': SearchElement;
  }
}
