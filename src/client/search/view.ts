import type { State } from './address.ts';
import type { Marked, Result, Results } from './search.ts';
import { headings } from './words-for-readers.ts';

/** Makes an element with attributes and children; never from a string of HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The groups of results as a listbox's children; every option is a link. */
export function resultNodes(results: Results, base: string, id: string): HTMLElement[] {
  let number = 0;
  return results.groups.map((group) =>
    make(
      'div',
      { role: 'group', 'aria-label': headings[group.kind], class: 'search-group' },
      make(
        'div',
        { 'aria-hidden': 'true', class: 'search-kind' },
        headings[group.kind],
        make('span', { class: 'search-count' }, `${group.total}${group.more ? '+' : ''}`),
      ),
      ...group.results.map((result) => resultNode(result, base, `${id}-${++number}`)),
    ),
  );
}

function resultNode(result: Result, base: string, id: string): HTMLElement {
  return make(
    'a',
    {
      role: 'option',
      id,
      class: 'search-result',
      href: base + result.url,
      'data-kind': result.kind,
      'aria-selected': 'false',
    },
    make('span', { class: 'search-title' }, ...marked(result.title)),
    ...(result.where ? [make('span', { class: 'search-where' }, result.where)] : []),
    ...(result.excerpt
      ? [make('span', { class: 'search-excerpt' }, ...marked(result.excerpt))]
      : []),
  );
}

function marked({ text, ranges }: Marked): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

const facetNames = [
  ['kind', 'Found in'],
  ['author', 'Author'],
  ['year', 'Year'],
  ['type', 'Type'],
  ['article', 'Article'],
] as const;

/** Values of each facet shown at most. */
const valuesAtMost = 12;

/**
 * The facets as groups of buttons with counts; those switched on stand first, pressed. What
 * narrows works stands in a part that can be folded, and is where `folded`.
 */
export function facetNodes(
  results: Results,
  state: State,
  folded: boolean,
  press: (name: (typeof facetNames)[number][0], value: string) => void,
): HTMLElement[] {
  const groups = new Map(
    facetNames.map(([name, label]) => [name, facetGroup(results, state, name, label, press)]),
  );
  const [kind, ...others] = [...groups.values()];
  const shown = others.flatMap((group) => group ?? []);
  const details = make('details', {}, make('summary', {}, 'Filters'), ...shown);
  details.open = !folded || Object.keys(state).some((name) => name !== 'q' && name !== 'kind');
  return [...(kind ? [kind] : []), ...(shown.length > 0 ? [details] : [])];
}

function facetGroup(
  results: Results,
  state: State,
  name: (typeof facetNames)[number][0],
  label: string,
  press: (name: (typeof facetNames)[number][0], value: string) => void,
): HTMLElement | undefined {
  const on = state[name];
  const values = results.facets[name].filter(({ value }) => value !== on).slice(0, valuesAtMost);
  if (on === undefined && values.length < 2) return undefined;
  const current = results.facets[name].find(({ value }) => value === on);
  const all =
    on === undefined ? values : [current ?? { value: on, label: on, count: 0 }, ...values];
  const buttons = all.map(({ value, label: text, count }) => {
    const button = make(
      'button',
      {
        type: 'button',
        'aria-pressed': String(value === on),
        'data-facet': `${name}=${value}`,
      },
      text,
      make('span', { class: 'search-count' }, String(count)),
    );
    button.addEventListener('click', () => press(name, value));
    return button;
  });
  return make(
    'div',
    { role: 'group', 'aria-label': label, class: 'search-facet' },
    make('span', { 'aria-hidden': 'true' }, label),
    make('div', {}, ...buttons),
  );
}
