import type { Kind, Request } from './search.ts';

/** What stands in the address of `/search/` (contract, routes). */
export type State = Pick<Request, 'q' | 'kind' | 'author' | 'year' | 'type' | 'article'>;

const narrowing = ['kind', 'author', 'year', 'type', 'article'] as const;

export type Narrowing = (typeof narrowing)[number];

/** Reads the state from a query string; what it does not know is left out. */
export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const state: { -readonly [K in keyof State]: State[K] } = { q: parameters.get('q') ?? '' };
  for (const name of narrowing) {
    const value = parameters.get(name);
    if (!value) continue;
    if (name !== 'kind') state[name] = value;
    else if (isKind(value)) state.kind = value;
  }
  return state;
}

/** Writes the state as a query string with its question mark; empty where there is none. */
export function writeState(state: State): string {
  const parameters = new URLSearchParams();
  for (const name of ['q', ...narrowing] as const) {
    const value = state[name];
    if (value) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The state with one narrowing switched on, or off where it is on already. */
export function toggled(state: State, name: Narrowing, value: string): State {
  const { [name]: current, ...rest } = state;
  if (current === value) return rest;
  return name === 'kind'
    ? isKind(value)
      ? { ...rest, kind: value }
      : state
    : { ...rest, [name]: value };
}

function isKind(value: string): value is Kind {
  return value === 'work' || value === 'note' || value === 'text';
}
