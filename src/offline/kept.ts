/**
 * How kept articles lie in the browser's Cache Storage: one cache a kept copy, named by the article
 * and the version, whose record is written last. A cache without a record is half of one, and
 * nothing is answered from it. This is all that pages and the worker agree on: they exchange no
 * messages, so that pages of one build and the worker of another get on.
 */

/** Who changes what the worker relies on raises it: a worker answers from its own layout only. */
export const keptLayout = 1;

/** What is known of a kept copy. */
export interface KeptRecord {
  /** Path of the article from the root of the host: `/base/articles/<slug>/`. */
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly version: string;
  /** Bytes of all its files. */
  readonly bytes: number;
  /** When it was kept (ISO 8601). */
  readonly when: string;
}

/** Beginning of the names of all caches of the site below `base`. */
export function cachePrefix(base: string): string {
  return `scholium-kept-${keptLayout}:${base}articles/`;
}

/** Name of the cache for a version of an article. `when` tells two of the same version apart. */
export function cacheName(path: string, version: string, when: string): string {
  return `scholium-kept-${keptLayout}:${path}:${version}:${when}`;
}

/** Path of the article whose copy a cache is; nothing for a cache of somebody else. */
export function articleOfCache(name: string, base: string): string | undefined {
  if (!name.startsWith(cachePrefix(base))) return undefined;
  return /^scholium-kept-\d+:(.*?\/articles\/[^/]+\/):/.exec(name)?.[1];
}

/** Address of the record in its cache: of nothing that a site has. */
export function recordAddress(path: string): string {
  return `${path}offline.json?kept`;
}

/** Address, in the same cache, of what has been kept: hashes by path, for the next version. */
export function filesAddress(path: string): string {
  return `${path}offline.json?files`;
}

/** The record as it was read; nothing where it is none. */
export function readRecord(value: unknown): KeptRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, title, lang, version, bytes, when } = value as Readonly<Record<string, unknown>>;
  return typeof path === 'string' &&
    typeof title === 'string' &&
    typeof lang === 'string' &&
    typeof version === 'string' &&
    typeof bytes === 'number' &&
    typeof when === 'string'
    ? { path, title, lang, version, bytes, when }
    : undefined;
}

/** Path of the article that an address belongs to. */
export function articleOfAddress(pathname: string): string | undefined {
  return /^.*?\/articles\/[^/]+\//.exec(pathname)?.[0];
}

/**
 * A path as it is kept, in whichever way it was written: `ü` and `%C3%BC`, `:` and `%3A` are the
 * same to a server.
 */
export function canonicalPath(pathname: string): string {
  return pathname
    .split('/')
    .map((part) => encodeURIComponent(decoded(part)))
    .join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
