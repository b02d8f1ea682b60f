import type { Loader } from 'astro/loaders';
import { resolve, sep } from 'node:path';
import { type Problem, formatProblems, hasErrors } from '../article/index.ts';
import {
  compileLibrary,
  libraryProblems,
  librarySources,
  type LibraryEntry,
} from './compile-library.ts';
import { liveArticles } from './compiled-cache.ts';
import { librarySettings } from './settings.ts';
import { shareSurroundings } from './surroundings.ts';

/**
 * Loads the articles, compiled, into a content collection of Astro: an entry is the digest of an
 * article. An error in content fails the build with every problem printed; in the dev server an
 * article with faults is shown as a draft, each fault marked where it stands, and every change of
 * the folder is followed. Where the integration follows the content (`build/dev/`), pages read
 * what it has compiled, and nothing is left to do here.
 */
export function articleLoader(): Loader {
  return {
    name: 'scholium',
    load: async ({ store, watcher, logger, generateDigest }) => {
      if (watcher && liveArticles().digests) return;
      const dev = watcher !== undefined;
      const settings = { ...librarySettings(), keep: true, ...(dev && { draft: true }) };
      const load = async (): Promise<void> => {
        const entries = await compileLibrary(settings);
        const problems = libraryProblems(entries);
        if (dev && problems.length > 0)
          logger.warn(`\n${described(problems, entries, 'terminal')}`);
        if (!dev && hasErrors(problems))
          throw new Error(`The content has faults.\n${described(problems, entries, 'plain')}`);
        if (dev) shareSurroundings(entries);
        store.clear();
        for (const { slug, article, digest } of entries)
          if (article) store.set({ id: slug, data: { digest }, digest: generateDigest(digest) });
      };
      await load();
      if (watcher) {
        const root = resolve(settings.contentDir);
        watcher.add(root);
        const changed = (path: string): void => {
          if (!resolve(path).startsWith(root + sep)) return;
          load().catch((error: unknown) => logger.error(String(error)));
        };
        watcher.on('change', changed).on('add', changed).on('unlink', changed);
      }
    },
  };
}

function described(
  problems: readonly Problem[],
  entries: readonly LibraryEntry[],
  format: 'terminal' | 'plain',
): string {
  return formatProblems(problems, { format, sources: librarySources(entries) });
}
