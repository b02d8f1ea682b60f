import {
  articleOfCache,
  cachePrefix,
  type KeptRecord,
  readRecord,
  recordAddress,
} from '../../offline/kept.ts';
import { changeSummary } from './summary.ts';

/** An article that is kept on this device. */
export type KeptArticle = KeptRecord;

/** Path that the site lies under, `/` at both ends. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Whether this browser can keep an article: a worker and caches want a secure page. */
export function canKeep(): boolean {
  return (
    isSecureContext &&
    'serviceWorker' in navigator &&
    'caches' in globalThis &&
    'locks' in navigator
  );
}

/** A kept copy, and the name of its cache. */
interface Copy extends KeptRecord {
  readonly cache: string;
}

/** Every whole copy that is kept of this site, the newest first; none where nothing can be kept. */
export async function keptCopies(): Promise<Copy[]> {
  if (!canKeep()) return [];
  const names = await caches.keys().catch(() => []);
  const copies = await Promise.all(names.map(copyIn));
  return copies
    .filter((copy) => copy !== undefined)
    .sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
}

async function copyIn(name: string): Promise<Copy | undefined> {
  const path = articleOfCache(name, base);
  if (path === undefined) return undefined;
  const cache = await caches.open(name);
  const response = await cache.match(recordAddress(path));
  const record = readRecord(await response?.json().catch(() => undefined));
  return record && { ...record, cache: name };
}

/**
 * The articles that are kept on this device, the newest first; none where nothing can be kept.
 * Brings the summary in line with what is really there.
 */
export async function keptArticles(): Promise<readonly KeptArticle[]> {
  const copies = await keptCopies();
  const newest = copies.filter(
    ({ path }, at) => copies.findIndex((other) => other.path === path) === at,
  );
  changeSummary({ kept: newest.map(({ path }) => path) });
  return newest;
}

/** Held while something is kept or let go, in whichever tab. */
export const lockName = `${cachePrefix(base)}lock`;
