import { storageKeys } from '../../reading/stored.ts';
import { formsInUse } from './forms.ts';

/** What a search looked for, to be marked where its result leads. */
export interface Looked {
  /** Folded words that were found. */
  readonly words: readonly string[];
  /** All words in the order typed. */
  readonly row: readonly string[];
}

/** Keeps the words of a search for the page that a result leads to. */
export function remember({ words, row }: Looked, address: string): void {
  try {
    const { pathname, hash } = new URL(address, location.href);
    sessionStorage.setItem(
      storageKeys.found,
      JSON.stringify({ words, row, forms: formsInUse(), place: pathname + hash }),
    );
  } catch {
    // Storage is closed in some private windows: the place is marked, its words are not.
  }
}
