import { defineCollection } from 'astro/content/config';
import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { compileLibrary, libraryProblems, librarySources } from './library/compile-library.ts';
import { hasErrors } from './article/problem.ts';
import { librarySettings } from './library/settings.ts';
import { formatProblems } from './article/format-problems.ts';

/**
 * The articles, compiled. An error in content fails the build with every problem printed; in the
 * dev server an article with faults is shown as a draft, each fault marked where it stands.
 */
const articles = defineCollection({
  loader: {
    name: 'scholium',
    load: async ({ store, watcher, logger, generateDigest }) => {
      const dev = watcher !== undefined;
      const settings = { ...librarySettings(), keep: true, ...(dev && { draft: true }) };
      const load = async (): Promise<void> => {
        const entries = await compileLibrary(settings);
        const problems = libraryProblems(entries);
        if (dev && problems.length > 0) {
          logger.warn(
            `\n${formatProblems(problems, { format: 'terminal', sources: librarySources(entries) })}`,
          );
        }
        if (!dev && hasErrors(problems)) {
          throw new Error(
            `The content has faults.\n${formatProblems(problems, { format: 'plain', sources: librarySources(entries) })}`,
          );
        }
        store.clear();
        for (const { slug, article, digest } of entries) {
          if (article) {
            store.set({ id: slug, data: { digest }, digest: generateDigest(digest) });
          }
        }
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
  },
  // The articles themselves stay in memory: Astro would write all of them into one file.
  schema: z.object({ digest: z.string() }),
});

export const collections = { articles };
