import type { State } from './address.ts';
import { ofResults, ofText, ofWorks, type Narrowing } from '../shared/facets.ts';
import { button } from './button.ts';
import { messages, numeral } from './messages.ts';
import { sorts } from './order.ts';
import type { Results } from './results.ts';
import { make } from './view.ts';

/** What the reader pressed: a value of a facet, or an order of works (none: best match). */
export type Press = (name: Narrowing | 'sort', value: string) => void;

/** `kind` stands before the part that can be folded. */
const onPage = [...ofResults, ...ofText, ...ofWorks];
const inDialog = ofResults;

/** Values of each facet shown at most. */
const valuesAtMost = 12;

/**
 * Facets and the order of works as groups of buttons; those switched on stand first, pressed.
 * All but the kind of result stand in a part that can be folded, and is where `folded`.
 */
export function facetNodes(
  results: Results,
  state: State,
  options: { readonly page: boolean; readonly folded: boolean },
  press: Press,
): HTMLElement[] {
  const facet = (name: Narrowing): HTMLElement[] => facetGroup(results, state, name, press);
  const kind = options.page ? facet('kind') : [];
  const names = options.page ? onPage : inDialog;
  const narrowing = names.flatMap(facet);
  const order = orderGroup(results, state, press);
  const shown = [...order, ...narrowing];
  if (shown.length === 0) return kind;
  const { sort, filter, sortAndFilter } = messages;
  const name = narrowing.length === 0 ? sort : order.length > 0 ? sortAndFilter : filter;
  const details = make('details', {}, make('summary', {}, name), ...shown);
  details.open = !options.folded || names.some((one) => state[one] !== undefined);
  return [...kind, details];
}

function facetGroup(results: Results, state: State, name: Narrowing, press: Press): HTMLElement[] {
  const on = state[name];
  const values = results.facets[name].filter(({ value }) => value !== on).slice(0, valuesAtMost);
  if (on === undefined && values.length < 2) return [];
  const current = results.facets[name].find(({ value }) => value === on);
  const all =
    on === undefined ? values : [current ?? { value: on, label: on, count: 0 }, ...values];
  const buttons = all.map(({ value, label, count }) =>
    toggle(name, value, value === on, press, label, numeral(count)),
  );
  return [group(messages.facets[name], buttons)];
}

function orderGroup(results: Results, state: State, press: Press): HTMLElement[] {
  const works = results.groups.find(({ kind }) => kind === 'work')?.total ?? 0;
  if (works < 2) return [];
  const { orders, sortWorks } = messages;
  const buttons = [undefined, ...sorts].map((sort) =>
    toggle('sort', sort ?? '', sort === state.sort, press, orders[sort ?? 'best']),
  );
  return [group(sortWorks, buttons)];
}

function toggle(
  name: Narrowing | 'sort',
  value: string,
  on: boolean,
  press: Press,
  label: string,
  count = '',
): HTMLElement {
  return button(
    () => press(name, value),
    { 'aria-pressed': String(on), 'data-facet': `${name}=${value}` },
    label,
    ...(count ? [make('span', { class: 'search-count' }, count)] : []),
  );
}

function group(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return make(
    'div',
    { role: 'group', 'aria-label': label, class: 'search-facet' },
    make('span', { 'aria-hidden': 'true' }, label),
    make('div', {}, ...buttons),
  );
}
