import type { AstroIntegrationLogger } from 'astro';
import { resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { z } from 'zod';
import { formatProblems } from '../../article/index.ts';
import {
  type LibraryEntry,
  type LibraryOptions,
  libraryProblems,
  librarySources,
} from '../../library/index.ts';
import { contentPart } from './content-part.ts';
import { inTurn } from './in-turn.ts';
import { LiveLibrary } from './live-library.ts';
import { pageFaults, slugOf } from './page-faults.ts';
import { type ContentChange, events } from './protocol.ts';
import { serveFaults } from './serve-faults.ts';

/** Milliseconds after which a save is over: an editor empties a file first, or writes several. */
const settled = 8;

const hello = z.object({ path: z.string(), since: z.number().optional() });

/**
 * Follows the content while it is written: compiles what was saved, tells the open pages, which
 * then put the new words in place (`client/`), and prints what is wrong in the terminal.
 */
export async function followContent(
  server: ViteDevServer,
  options: LibraryOptions,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const library = new LiveLibrary({
    ...options,
    onCompiled: (slug) => logger.info(`compiled ${slug}`),
  });
  let reload = false;
  let latest = 0;
  const send = (change: ContentChange): void => server.ws.send(events.content, change);

  const update = inTurn(async () => {
    const isReload = reload;
    reload = false;
    const { changed, lost } = await library.compile();
    tell(changed, logger);
    if (changed.length === 0 && lost.length === 0 && !isReload) return;
    forgetPaths(server);
    latest = Date.now();
    send({ reload: isReload });
  });

  let wait: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(wait);
    wait = setTimeout(() => {
      update().catch((error: unknown) => logger.error(String(error)));
    }, settled);
  };
  server.watcher.add([options.contentDir, options.publicDir ?? []].flat().map((dir) => resolve(dir)));
  server.watcher.on('all', (event, path) => {
    const part = contentPart(path, options);
    if (!part) return;
    if (part.kind === 'article') library.touch(part.slug);
    // A page keeps a picture that it has; what it says of the site is made once.
    if (part.kind === 'site' || (part.kind === 'article' && part.isPicture && event === 'change'))
      reload = true;
    soon();
  });

  server.ws.on(events.page, (data: unknown, client) => {
    const said = hello.safeParse(data);
    if (!said.success) return;
    const { path, since } = said.data;
    client.send(events.faults, pageFaults(library.entries, slugOf(path, options.base)));
    if (since !== undefined && since < latest)
      client.send(events.content, { reload: false } satisfies ContentChange);
  });
  server.middlewares.use(serveFaults(server, library, options.base));

  const { changed } = await library.compile();
  tell(changed, logger);
}

/** Astro keeps what paths a route has until its own store of content changes. */
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
