import type { AstroConfig, AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { madeFor } from '../../library/kept-project.ts';
import { putBeside } from './put-beside.ts';
import { runProgram } from './run-program.ts';
import { serveBeside } from './serve-beside.ts';

/** Where the articles of another site come from and where they go. */
export interface WithinOptions {
  /** Path below the site's own base: `/essays`. */
  readonly base: string;
  /** Folder that holds `articles/`, from the site's root (default: `content`). */
  readonly content?: string;
}

/**
 * Puts a site of articles into another site of Astro. It is a build of its own in a process of its
 * own, so that nothing of the other site is touched: its pages, styles, scripts, policy and 404
 * are the same, byte for byte, with and without it.
 */
export function siteWithin({ base: typed, content = 'content' }: WithinOptions): AstroIntegration {
  const base = typed.replace(/^\/+|\/+$/g, '');
  if (base === '' || base.split('/').some((part) => /^\.*$/.test(part)))
    throw new Error(`Unexpected base "${typed}" of scholium(), expected a path such as "/essays"`);
  let config: AstroConfig | undefined;
  let built: string | undefined;
  let server: ViteDevServer | undefined;
  return {
    name: 'scholium',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      // Faults are told before a page of the other site is made, and before its last build is gone.
      'astro:build:start': async ({ logger }) => {
        if (!config) return;
        const env = await environment(config, base, content);
        built = join(env['PROJECT_DIR'] ?? '', 'site');
        logger.info(`Building the articles of ${content} for /${base}/`);
        await runProgram('cli/build', ['--outDir', built], env);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (built === undefined) return;
        const count = await putBeside(built, join(fileURLToPath(dir), base));
        logger.info(`${count} files of the articles are in /${base}/`);
      },
      'astro:server:setup': (setup) => {
        server = setup.server;
      },
      // Once it listens, all that Astro does with an address is in place, and ours goes before it.
      'astro:server:start': async ({ logger }) => {
        if (!config || !server) return;
        await serveBeside(server, await environment(config, base, content), logger);
      },
    },
  };
}

/** What the program is told of the articles: where they are, and the address that they will have. */
async function environment(
  config: AstroConfig,
  base: string,
  content: string,
): Promise<Readonly<Record<string, string>>> {
  const folder = join(fileURLToPath(config.root), content);
  if (!existsSync(join(folder, 'articles')))
    throw new Error(`No articles in ${folder}, expected a folder that holds articles/`);
  return {
    CONTENT_DIR: folder,
    PROJECT_DIR: await madeFor(folder),
    BASE_PATH: `/${[config.base, base].join('/').replace(/^\/+/, '').replace(/\/+/g, '/')}/`,
    ...(config.site !== undefined && { SITE_URL: config.site }),
  };
}
