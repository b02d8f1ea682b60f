import { createHash } from 'node:crypto';
import type { Prepared } from '../exports/index.ts';
import { type LibraryEntry, surroundings } from '../library/index.ts';
import { programVersion } from './last-build.ts';

/** Pages of more articles are compressed less hard: the time goes up faster than bytes come down. */
export function isSmallLibrary(entries: readonly LibraryEntry[]): boolean {
  return entries.filter(({ page }) => !page).length <= 30;
}

/** By slug: a hash of all that an article's own pages and files are made from. */
export async function articleKeys(
  entries: readonly LibraryEntry[],
  settings: readonly unknown[],
  prepared: Prepared,
): Promise<Record<string, string>> {
  const version = await programVersion();
  return Object.fromEntries(
    entries.flatMap(({ slug, digest, article }) => {
      if (!article) return [];
      const sizes = prepared[slug]?.sizes ?? {};
      const around = surroundings().get(slug);
      const isSmall = isSmallLibrary(entries);
      const parts = JSON.stringify([version, digest, settings, sizes, isSmall, around]);
      return [[slug, createHash('sha256').update(parts).digest('hex')]];
    }),
  );
}
