import { articleOfAddress, type KeptRecord } from './kept.ts';

/** What the worker knows of a request. */
export interface Asked {
  /** Path and query of the address. */
  readonly pathname: string;
  readonly search: string;
  /** Whether a page is opened, in a tab or a frame. */
  readonly isNavigation: boolean;
  /** Path of the page that asks, where that is known. */
  readonly from?: string | undefined;
}

/** Addresses under which the answer may be kept, the likeliest first. */
export function addressesOf({ pathname, search }: Asked): string[] {
  const folder = pathname.replace(/(^|\/)index\.html$/, '$1');
  // A query chooses what a page shows (`/search/?q=…`) and is nothing to the server. Messages are
  // kept with the version in their query, and so for no other.
  return [...new Set([pathname + search, pathname, folder])];
}

/** The address of the page that was meant by one without its last slash, as hosts lead on. */
export function withSlash({ pathname, search, isNavigation }: Asked): string | undefined {
  return isNavigation && !/(?:\/|\.\w+)$/.test(pathname) ? `${pathname}/${search}` : undefined;
}

/**
 * The kept copies in the order in which they are asked: that of the article which the address
 * belongs to, that of the page which asks, then the newest ones. All files that a page loads come
 * from one copy where that has them.
 */
export function inTurn<Copy extends Pick<KeptRecord, 'path' | 'when'>>(
  copies: readonly Copy[],
  { pathname, from }: Asked,
): Copy[] {
  const own = articleOfAddress(pathname);
  const asking = from === undefined ? undefined : articleOfAddress(from);
  const rank = ({ path }: Copy): number => (path === own ? 0 : path === asking ? 1 : 2);
  return [...copies].sort(
    (a, b) => rank(a) - rank(b) || (a.when < b.when ? 1 : a.when > b.when ? -1 : 0),
  );
}

/** Whether the network's answer is none: the server is there and cannot. */
export function isFailure(status: number): boolean {
  return status >= 500;
}
