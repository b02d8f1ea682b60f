import { make } from './dom.ts';
import { loadPageMessages, messages } from './messages.ts';
import {
  arrange,
  type Choice,
  facetNames,
  formatChoice,
  parseChoice,
  sorts,
  type Source,
} from './sources-list.ts';

/**
 * `scholium-sources`: lets a reader sort and filter the list of sources that it holds, by the
 * form that the page prints with it and the counts of the kinds, which become buttons. The choice
 * stands in the address.
 */
class ScholiumSources extends HTMLElement {
  readonly #life = new AbortController();

  connectedCallback(): void {
    // Without its words the list is whole, and in its order.
    loadPageMessages().then(
      () => this.isConnected && this.#start(),
      () => undefined,
    );
  }

  #start(): void {
    const form = this.querySelector('form');
    const list = this.querySelector('.works');
    const status = this.querySelector('[role="status"]');
    if (!form || !list || !status) return;
    const items = [...list.children].filter((item) => item instanceof HTMLElement);
    const sources = items.map(read);
    const kinds = kindButtons(this);
    const folded = form.querySelector('details');
    const { signal } = this.#life;

    const show = (choice: Choice) => {
      const shown = arrange(sources, choice);
      const visible = new Set(shown);
      items.forEach((item, index) => (item.hidden = !visible.has(index)));
      const hidden = items.filter((_, index) => !visible.has(index));
      list.append(...shown.flatMap((index) => items[index] ?? []), ...hidden);
      status.textContent = countOf(shown.length, items.length);
    };
    const fromAddress = () => {
      const choice = parseChoice(location.search);
      fill(form, kinds, choice);
      const { sort, filters } = chosen(form, kinds);
      if (folded && (sort !== 'name' || Object.keys(filters).some((name) => name !== 'kind')))
        folded.open = true;
      show({ sort, filters });
    };
    const choose = () => {
      const choice = chosen(form, kinds);
      const { pathname, hash } = location;
      history.replaceState(history.state, '', pathname + formatChoice(choice) + hash);
      show(choice);
    };
    form.addEventListener('change', choose, { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'reset',
      (event) => {
        event.preventDefault();
        fill(form, kinds, { sort: 'name', filters: {} });
        choose();
      },
      { signal },
    );
    for (const [kind, button] of kinds) {
      button.addEventListener(
        'click',
        () => {
          press(kinds, button.ariaPressed === 'true' ? undefined : kind);
          choose();
        },
        { signal },
      );
    }
    addEventListener('popstate', fromAddress, { signal });
    form.hidden = false;
    fromAddress();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }
}

customElements.define('scholium-sources', ScholiumSources);

function countOf(shown: number, count: number): string {
  const { sources, someSources } = messages.lists;
  return shown === count ? sources({ count }) : someSources({ shown, count });
}

function read(item: HTMLElement): Source {
  const { kind, year, publisher, sections, first, uses } = item.dataset;
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    values: {
      kind: one(kind),
      year: one(year),
      publisher: one(publisher),
      section: sections?.split(' ') ?? [],
    },
    first: Number(first),
    uses: Number(uses),
  };
}

type KindButtons = ReadonlyMap<string, HTMLButtonElement>;

/** Makes the count of each kind a button; one kind alone needs none. */
function kindButtons(root: HTMLElement): KindButtons {
  const counts = [...root.querySelectorAll<HTMLElement>('.kinds > [data-kind]')];
  if (counts.length < 2) return new Map();
  return new Map(
    counts.map((count) => {
      const button = count.querySelector('button') ?? make('button', { type: 'button' });
      if (!button.parentElement) {
        button.append(...count.childNodes);
        count.append(button);
      }
      return [count.dataset['kind'] ?? '', button];
    }),
  );
}

function press(kinds: KindButtons, pressed: string | undefined): void {
  for (const [kind, button] of kinds) button.setAttribute('aria-pressed', String(kind === pressed));
}

/** Puts a choice into the form; a value that it does not offer is no choice. */
function fill(form: HTMLFormElement, kinds: KindButtons, { sort, filters }: Choice): void {
  press(kinds, filters.kind);
  for (const name of facetNames) {
    const select = field(form, name);
    if (!select) continue;
    select.value = filters[name] ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }
  const order = field(form, 'sort');
  if (order) order.value = sort;
}

function chosen(form: HTMLFormElement, kinds: KindButtons): Choice {
  const filters: { -readonly [Name in keyof Choice['filters']]: Choice['filters'][Name] } = {};
  const [kind] = [...kinds].find(([, button]) => button.ariaPressed === 'true') ?? [];
  if (kind !== undefined) filters.kind = kind;
  for (const name of facetNames) {
    const value = field(form, name)?.value;
    if (value) filters[name] = value;
  }
  const order = field(form, 'sort')?.value;
  return { sort: sorts.find((sort) => sort === order) ?? 'name', filters };
}

function field(form: HTMLFormElement, name: string): HTMLSelectElement | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLSelectElement ? found : undefined;
}
