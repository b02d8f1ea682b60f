import { isNarrowed, readState, sorted, toggled, writeState, type State } from './address.ts';
import { facetNodes, type Press } from './facets-view.ts';
import { putParts, type SearchParts } from './form.ts';
import { Options } from './options.ts';
import { remember } from './remember.ts';
import { authorRemark, moreNodes, remarkNodes, type SearchChange } from './remarks.ts';
import type { Results } from './results.ts';
import { meantAuthor, search } from './search.ts';
import { networkSources } from './sources.ts';
import { loadStyles } from './styles.ts';
import { typingPause } from './typing-pace.ts';
import { hints, resultNodes } from './view.ts';
import { summary } from './words-for-readers.ts';

/** Results of each kind in the dialog and, more of them, on the page. */
const few = 4;
const many = 25;
/** How long works may wait for the full text before they are shown alone, in milliseconds. */
const patience = 60;

let made = 0;

/**
 * `<scholium-search>`: a combobox with grouped results. On `/search/` (`data-page`) it takes over
 * the form that the page brings, keeps its state in the address and shows facets; in the dialog it
 * makes its own form.
 */
export class SearchElement extends HTMLElement {
  #life = new AbortController();
  #asked = new AbortController();
  #id = `search-${++made}`;
  #base = '/';
  #sources!: ReturnType<typeof networkSources>;
  #parts!: SearchParts;
  #options!: Options;
  #lastKey = 0;
  /** The full text has answered once. */
  #hasAnswered = false;
  #state: State = { q: '' };
  #limit = few;
  /** The words are searched as they are typed, without corrections. */
  #verbatim = false;
  #results: Results | undefined;
  /** The facets are folded. */
  #folded = true;

  connectedCallback(): void {
    this.#life = new AbortController();
    this.#parts = putParts(this, this.#id);
    const { form, input, list } = this.#parts;
    this.#options = new Options(input, list);
    this.#base = new URL(form.action).pathname.replace(/search\/$/u, '');
    this.#sources ??= networkSources(this.#base);
    void loadStyles();
    this.#folded = !this.#page || !matchMedia('(width >= 700px)').matches;
    this.#listen();
    if (this.#page) this.#restore(input.value);
    else this.#show(undefined);
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  /** Puts the caret into the field, its words selected, and loads what a search will need. */
  open(): void {
    this.#parts.input.focus();
    this.#parts.input.select();
    this.#warm();
  }

  get #page(): boolean {
    return this.hasAttribute('data-page');
  }

  /** The address of the search page; undefined on that page itself. */
  get #searchPage(): string | undefined {
    return this.#page ? undefined : `${this.#base}search/`;
  }

  #listen(): void {
    const { signal } = this.#life;
    const { form, input, list } = this.#parts;
    input.addEventListener('focus', () => this.#warm(), { signal });
    input.addEventListener('input', () => this.#typed(), { signal });
    input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    list.addEventListener('click', (event) => this.#onFollow(event), { signal });
    list.addEventListener('auxclick', (event) => this.#onFollow(event), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        if (!this.#page) return;
        event.preventDefault();
        this.#writeAddress('push');
        void this.#run();
      },
      { signal },
    );
    if (this.#page) addEventListener('popstate', () => this.#restore(''), { signal });
  }

  #warm(): void {
    const nothing = (): void => undefined;
    this.#sources.works().catch(nothing);
    this.#sources.text().catch(nothing);
  }

  #typed(): void {
    const { value } = this.#parts.input;
    this.#verbatim = false;
    this.#limit = this.#page ? many : few;
    const gap = performance.now() - this.#lastKey;
    this.#lastKey += gap;
    const pause = typingPause(this.#state.q, value, gap, this.#hasAnswered);
    this.#state = { ...this.#state, q: value };
    this.#writeAddress('replace');
    void this.#run(pause);
  }

  /** Takes the state from the address; words typed before the script came stay. */
  #restore(typed: string): void {
    const { input } = this.#parts;
    const state = readState(location.search);
    this.#state = typed && !state.q ? { ...state, q: typed } : state;
    this.#limit = many;
    this.#verbatim = false;
    if (input.value !== this.#state.q) input.value = this.#state.q;
    void this.#run();
  }

  /** Writes the state into the address of the search page. */
  #writeAddress(how: 'push' | 'replace'): void {
    if (!this.#page) return;
    const address = location.pathname + writeState(this.#state);
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Searches for the state; a search that has been overtaken shows nothing. */
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
        countNames: this.#page,
        signal,
        ...(here ? { here } : {}),
      },
      this.#sources,
      (partial) => {
        timer = window.setTimeout(() => {
          if (!signal.aborted) this.#show(partial, true);
        }, patience);
      },
    );
    clearTimeout(timer);
    if (signal.aborted) return;
    this.#hasAnswered ||= results.groups.some(({ kind }) => kind === 'note' || kind === 'text');
    this.#show(results);
    if (results.total === 0 || results.groups.some(({ kind }) => kind === 'work')) return;
    const name = await meantAuthor(this.#state.q, this.#sources);
    if (name && !signal.aborted)
      this.#parts.remarks.append(authorRemark(name, () => this.#searchAuthor(name)));
  }

  /** Searches with a change that a reader has chosen; the caret goes back into the field. */
  #searchAgain({ verbatim, state }: SearchChange): void {
    if (verbatim) this.#verbatim = true;
    if (state) {
      this.#state = state;
      this.#writeAddress('push');
    }
    this.#parts.input.focus();
    void this.#run();
  }

  #searchAuthor(name: string): void {
    this.#parts.input.value = name;
    this.#parts.input.focus();
    this.#typed();
  }

  /** Shows results; nothing but the results themselves where they are `unfinished`. */
  #show(results: Results | undefined, unfinished = false): void {
    const { status, remarks, more } = this.#parts;
    this.#results = results;
    this.toggleAttribute('data-found', results !== undefined && results.total > 0);
    this.toggleAttribute('data-failed', results?.failed !== undefined);
    this.#options.show(results?.total ? resultNodes(results, this.#base, this.#id) : []);
    if (this.querySelector('[data-kind=work]'))
      void import('../../reading/own/begin.ts').then(({ bringBasket }) => bringBasket(this));
    const whole = unfinished ? undefined : results;
    const words = whole ? summary(whole) : '';
    if (status.textContent !== words) status.textContent = words;
    const searchPage = this.#searchPage;
    if (!results) remarks.replaceChildren(...(searchPage ? hints() : []));
    else remarks.replaceChildren(...(whole ? this.#remarks(whole) : []));
    this.#showFacets(results);
    more.replaceChildren(
      ...(whole ? moreNodes(whole, this.#state, searchPage, () => this.#showMore()) : []),
    );
  }

  #remarks(results: Results): Node[] {
    const again = (change: SearchChange): void => this.#searchAgain(change);
    return remarkNodes(results, this.#state, this.#searchPage, again);
  }

  /** Facets anew; the caret stays on the one just pressed. */
  #showFacets(results: Results | undefined): void {
    const { facets } = this.#parts;
    const details = facets.querySelector('details');
    if (details) this.#folded = !details.open;
    const pressed = facets.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-facet')
      : undefined;
    const options = { page: this.#page, folded: this.#folded };
    const press: Press = (name, value) => {
      this.#state =
        name === 'sort' ? sorted(this.#state, value) : toggled(this.#state, name, value);
      this.#writeAddress('push');
      void this.#run();
    };
    facets.replaceChildren(...(results ? facetNodes(results, this.#state, options, press) : []));
    if (pressed)
      facets.querySelector<HTMLElement>(`[data-facet="${CSS.escape(pressed)}"]`)?.focus();
  }

  /** Adds results and goes to the first of them. */
  #showMore(): void {
    this.#limit += many;
    const before = new Set(this.#options.links.map(({ href }) => href));
    void this.#run().then(() => this.#options.links.find(({ href }) => !before.has(href))?.focus());
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (this.#options.links.length === 0) return;
      event.preventDefault();
      this.#options.step(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter') {
      const option = this.#options.active ?? this.#onlyPlace();
      if (!option) return;
      event.preventDefault();
      if (event.shiftKey || event.ctrlKey || event.metaKey) {
        this.#rememberWords(option.href);
        window.open(option.href, '_blank');
      } else {
        option.click();
      }
    } else if (key === 'Escape' && this.#page) {
      this.#options.activate(-1);
    }
  }

  /** The one place that was asked for by number: Enter goes straight there. */
  #onlyPlace(): HTMLAnchorElement | undefined {
    const { value } = this.#parts.input;
    const isAsked = this.#results?.straight && value.trim() === this.#state.q.trim();
    return isAsked ? this.#options.links[0] : undefined;
  }

  #onFollow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    this.#rememberWords(link.href);
    this.#writeAddress('push');
    const here = link.pathname === location.pathname && link.origin === location.origin;
    if (!here || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.closest('dialog')?.close();
    // A link without a fragment, or with another query, loads the page anew, which then marks.
    if (!link.hash || link.search !== location.search) return;
    const mark = () => void import('./landing.ts').then(({ markFound }) => markFound());
    if (link.hash === location.hash) mark();
    else addEventListener('hashchange', mark, { once: true });
  }

  /** Keeps the words that were found at an address, for its page to mark. */
  #rememberWords(address: string): void {
    if (!this.#results) return;
    const { groups, words, row } = this.#results;
    const { pathname, search, hash } = new URL(address);
    const result = groups
      .flatMap((group) => group.results)
      .find(({ url }) => this.#base + url === pathname + search + hash);
    // It leads to another search.
    if (result?.kind === 'name') return;
    remember({ words: result?.words ?? words, row }, address);
  }
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
