import type { AstroIntegration } from 'astro';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { librarySettings } from '../library/index.ts';
import { type MadeLooks, entrypoint, routes, siteLooks } from '../site/index.ts';
import { contentCache } from './caches.ts';
import { looksModule } from './looks-module.ts';
import { nativeModules } from './native-modules.ts';
import { readPart } from './shards/part.ts';
import type { SiteBuild } from './site-build.ts';

/**
 * Brings the pages of the site to Astro, and does what Astro does not: a build compiles the
 * articles first and ends with an error where they have faults; images of the articles, pictures
 * for sharing, the search index and the downloads are written beside the pages, and served by the
 * dev server.
 */
export function siteIntegration(): AstroIntegration {
  const settings = { ...librarySettings(), keep: true };
  let build: SiteBuild | undefined;
  let made: MadeLooks | undefined;
  return {
    name: 'scholium',
    hooks: {
      'astro:config:setup': async ({
        command,
        config,
        updateConfig,
        injectRoute,
        injectScript,
      }) => {
        for (const route of routes)
          injectRoute({ pattern: route.pattern, entrypoint: entrypoint(route) });
        const part = readPart(process.env);
        if (command === 'build') {
          const { startBuild } = await import('./site-build.ts');
          build = await startBuild(settings, fileURLToPath(config.outDir), part);
        }
        const { makeLooks } = await siteLooks();
        const looks = await makeLooks(settings);
        made = looks;
        build?.useLooks(looks);
        const plugins = [
          nativeModules(command === 'build' ? 'build' : 'dev'),
          looksModule(() => (made ?? looks).looks),
        ];
        updateConfig({ vite: { plugins } });
        if (command === 'dev') {
          const { bringClient } = await import('./dev/index.ts');
          bringClient({ injectScript, updateConfig });
        }
        if (command !== 'build') return;
        updateConfig({ build: { concurrency: 16 } });
        // Shards are built side by side: each has a folder for what Astro keeps of the content.
        if (part.kind === 'shard')
          updateConfig({
            cacheDir: pathToFileURL(`${contentCache(fileURLToPath(config.outDir))}/`),
          });
      },
      'astro:build:setup': ({ pages }) => build?.useStyles(pages),
      'astro:build:start': async ({ logger, setPrerenderer }) => {
        await build?.prepare((line) => logger.info(line));
        setPrerenderer((standard) => build?.prerenderer(standard) ?? standard);
      },
      'astro:build:done': () => build?.finish(),
      'astro:server:setup': async ({ server, logger }) => {
        const { followContent } = await import('./dev/index.ts');
        const { makeLooks } = await siteLooks();
        await followContent(server, settings, logger, async () => {
          made = await makeLooks(settings);
        });
        const { serveFiles } = await import('./serve-files.ts');
        serveFiles(server, { ...settings, draft: true }, () => made?.files);
      },
    },
  };
}
