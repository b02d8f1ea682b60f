import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { z } from 'zod';
import { formatProblems } from '../../article/index.ts';
import {
  type LibraryEntry,
  type LibraryOptions,
  libraryProblems,
  librarySources,
  rereadPublication,
} from '../../library/index.ts';
import { forgetPublication } from './forget-publication.ts';
import { inTurn } from './in-turn.ts';
import { LiveLibrary } from './live-library.ts';
import { pageFaults, slugOf } from './page-faults.ts';
import { type ContentChange, events } from './protocol.ts';
import { serveFaults } from './serve-faults.ts';
import { Timer } from './timer.ts';
import { watchContent } from './watch-content.ts';

/** Milliseconds after which a page that said hello has all that it needs. */
const loaded = 800;

const hello = z.object({ path: z.string(), since: z.number().optional() });

/**
 * Follows the content while it is written: compiles what was saved, tells the open pages, which
 * then put the new words in place (`client/`), and prints what is wrong in the terminal.
 * `makeLooks` draws the site anew by what `site.yaml` says now.
 */
export async function followContent(
  server: ViteDevServer,
  options: LibraryOptions,
  logger: AstroIntegrationLogger,
  makeLooks: () => Promise<void>,
): Promise<void> {
  const library = new LiveLibrary({
    ...options,
    onCompiled: (slug) => logger.info(`compiled ${slug}`),
  });
  const failed = (error: unknown): void => logger.error(String(error));
  let reload = false;
  let latest = 0;
  const idle = new Timer();

  const update = inTurn(async () => {
    const change: ContentChange = { reload };
    reload = false;
    const { changed, lost } = await library.compile();
    tell(changed, logger);
    if (changed.length === 0 && lost.length === 0 && !change.reload) return;
    if (change.reload) {
      rereadPublication();
      await makeLooks();
      forgetPublication(server);
    }
    forgetPaths(server);
    latest = Date.now();
    server.ws.send(events.content, change);
  });

  watchContent(server, options, {
    touch: (slug) => library.touch(slug),
    needReload: () => (reload = true),
    update,
    failed,
  });

  server.ws.on(events.page, (data: unknown, client) => {
    const said = hello.safeParse(data);
    if (!said.success) return;
    const { path, since } = said.data;
    const slug = slugOf(path, options.base);
    client.send(events.faults, pageFaults(library.entries, slug));
    if (since !== undefined && since < latest)
      client.send(events.content, { reload: false } satisfies ContentChange);
    idle.after(loaded, () => void library.warm(slug).catch(failed));
  });
  server.middlewares.use(serveFaults(server, library, options.base));

  const { changed } = await library.compile();
  tell(changed, logger);
}

/** Astro keeps the paths that a route has until it is told that content has changed. */
function forgetPaths(server: ViteDevServer): void {
  for (const { name, hot } of Object.values(server.environments))
    if (name !== 'client') hot.send('astro:content-changed', {});
}

function tell(changed: readonly LibraryEntry[], logger: AstroIntegrationLogger): void {
  const problems = libraryProblems(changed);
  if (problems.length === 0) return;
  const format = process.stdout.isTTY ? 'terminal' : 'plain';
  logger.warn(`\n${formatProblems(problems, { format, sources: librarySources(changed) })}`);
}
