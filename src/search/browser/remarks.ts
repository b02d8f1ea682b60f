import { isNarrowed, widened, writeState, type State } from './address.ts';
import { button } from './button.ts';
import { messages, withNodes } from './messages.ts';
import type { Results } from './results.ts';
import { make } from './view.ts';
import { advice, failure } from './words-for-readers.ts';

/** What a reader changes of a search whose results were not what was meant. */
export interface SearchChange {
  /** Searches the words as they were typed, without corrections. */
  readonly verbatim?: true;
  readonly state?: State;
}

/**
 * What there is to say of results: failures, corrections, what to try where nothing was found.
 * `searchPage` is the address of the search page, undefined on that page itself.
 */
export function remarkNodes(
  results: Results,
  state: State,
  searchPage: string | undefined,
  searchAgain: (change: SearchChange) => void,
): Node[] {
  const nodes: Node[] = [];
  const say = (...words: readonly (Node | string)[]) => nodes.push(make('p', {}, ...words));
  // The plain index is on the search page itself.
  const index = searchPage ? [make('a', { href: searchPage }, messages.plainIndex)] : [];
  const fault = failure(results);
  if (fault) {
    nodes.push(make('p', { class: 'search-trouble', role: 'alert' }, fault, ' ', ...index));
    say(button(() => searchAgain({}), {}, messages.tryAgain));
  } else if (results.total === 0) {
    say(advice(state.q), ' ', ...index);
  }
  if (results.named && results.total > 0)
    say(...withNodes(messages.passagesNaming, { name: make('strong', {}, results.named.label) }));
  if (results.correction) {
    const { shown, typed } = results.correction;
    const instead = button(
      () => searchAgain({ verbatim: true }),
      {},
      messages.searchInstead({ words: typed }),
    );
    say(...withNodes(messages.corrected, { words: make('strong', {}, shown), instead }));
  }
  if (results.total === 0 && state.q.trim() && isNarrowed(state))
    say(button(() => searchAgain({ state: widened(state) }), {}, messages.searchEverything));
  if (results.partial && results.total > 0) say(messages.partial);
  return nodes;
}

/** Offers the search for an author whose name is much like the words. */
export function authorRemark(name: string, search: () => void): HTMLElement {
  return make('p', {}, ...withNodes(messages.didYouMean, { name: button(search, {}, name) }));
}

/** Leads from the dialog to all results, and on the search page to more of them. */
export function moreNodes(
  results: Results,
  state: State,
  searchPage: string | undefined,
  showMore: () => void,
): Node[] {
  if (searchPage) {
    if (results.total === 0) return [];
    return [make('a', { href: searchPage + writeState(state) }, messages.allResults)];
  }
  const hidden = results.groups.some((group) => group.total > group.results.length || group.more);
  return hidden ? [button(showMore, {}, messages.showMore)] : [];
}
