import { isWithin, narrowings, type Narrowing } from '../shared/facets.ts';
import { sorts, type Sort } from './order.ts';
import { kindsOfResults, type Kind, type Request } from './results.ts';

/** What stands in the address of `/search/` (contract, routes). */
export type State = Pick<Request, 'q' | 'sort' | Narrowing>;

/** Reads the state from a query string; what it does not know is left out. */
export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const state: Changing = { q: parameters.get('q') ?? '' };
  for (const name of narrowings) narrow(state, name, parameters.get(name) ?? '');
  return sorted(state, parameters.get('sort') ?? '');
}

/** Writes the state as a query string with its question mark; empty where there is none. */
export function writeState(state: State): string {
  const parameters = new URLSearchParams();
  for (const name of ['q', ...narrowings, 'sort'] as const) {
    const value = state[name];
    if (value) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The state with one narrowing switched on, or off where it is on already. */
export function toggled(state: State, name: Narrowing, value: string): State {
  return state[name] === value ? without(state, name) : narrowed(state, name, value);
}

/** The state narrowed to a value; to all where the value is empty. */
export function narrowed(state: State, name: Narrowing, value: string): State {
  const rest: Changing = without(state, name);
  narrow(rest, name, value);
  return rest;
}

/** The state in another order; the best match first where `sort` is none. */
export function sorted(state: State, sort: string): State {
  const rest: Changing = { ...state };
  if (isSort(sort)) rest.sort = sort;
  else delete rest.sort;
  return rest;
}

/** The words alone, and their order: nothing narrows them. */
export function widened({ q, sort }: State): State {
  return { q, ...(sort ? { sort } : {}) };
}

/** Whether anything narrows the search. */
export function isNarrowed(state: State): boolean {
  return narrowings.some((name) => state[name] !== undefined);
}

type Changing = { -readonly [K in keyof State]: State[K] };

/** Without one narrowing, and without what is a part of it: sections are those of one article. */
function without(state: State, name: Narrowing): State {
  const rest: Changing = widened(state);
  for (const other of narrowings)
    if (other !== name && !isWithin(other, name)) narrow(rest, other, state[other] ?? '');
  return rest;
}

function narrow(state: Changing, name: Narrowing, value: string): void {
  if (!value) return;
  if (name !== 'kind') state[name] = value;
  else if (isKind(value)) state.kind = value;
}

function isKind(value: string): value is Kind {
  return kindsOfResults.some((kind) => kind === value);
}

function isSort(value: string): value is Sort {
  return sorts.some((sort) => sort === value);
}
