import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Prepared } from '../exports/index.ts';
import { type LibraryEntry, inProject, resultFile } from '../library/index.ts';
import { prune } from './prune.ts';

/** Where downloads are kept between builds. */
export const exportsCache = inProject('.cache', 'exports');
/** Where pictures for sharing are kept between builds. */
export const sharePicturesCache = inProject('.cache', 'share');
/** Where Node keeps what it made of the scripts of earlier runs, in a folder for each version. */
export const scriptsCache = inProject('.cache', 'node');
/** Where the dev server keeps its search index. */
export const devSearchCache = inProject('.cache', 'dev-search');

/** Where Astro keeps what it knows of the content while it makes the site in `outDir`. */
export function contentCache(outDir: string): string {
  return resolve(inProject('.cache', 'astro', basename(outDir)));
}

/** Removes from all caches what has not been used for long; what this build used stays. */
export async function pruneCaches(
  entries: readonly LibraryEntry[],
  prepared: Prepared,
  resultsCache: string | undefined,
): Promise<void> {
  const made = Object.values(prepared).map(({ dir }) => basename(dir));
  await prune(exportsCache, new Set(made));
  await prune(sharePicturesCache, new Set());
  for (const version of await readdir(scriptsCache).catch(() => []))
    await prune(join(scriptsCache, version), new Set());
  if (resultsCache !== undefined) {
    const files = entries.map(({ digest }) => basename(resultFile('', digest)));
    await prune(resultsCache, new Set(files));
  }
}
