import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  announceBuild,
  isThere,
  programVersion,
  readLastBuild,
  targetVariable,
} from './last-build.ts';
import { nativeModules } from './native-modules.ts';
import type { KeptArticle, PageStyles } from './page-protocol.ts';
import { prerenderer } from './prerender.ts';
import { prune } from './prune.ts';
import { scriptsCache } from './run-astro.ts';
import { soundLibrary } from './sound-library.ts';
import { progress } from './progress.ts';
import {
  type LibraryEntry,
  compileLibrary,
  librarySettings,
  resultFile,
  unchangedSlugs,
} from '../library/index.ts';
import { isPublishable } from '../compiler/index.ts';
import { entrypoint, routes, sharePictures } from '../site/index.ts';
import { serveExport } from './serve-export.ts';
import {
  headersFile,
  readPolicy,
  sitePolicy,
  withoutStyles,
  writePolicy,
} from './hosting/headers.ts';
import {
  type Prepared,
  pdfPrinter,
  prepareExports,
  publishPrepared,
  signsIn,
  thisSite,
  withdrawPrepared,
  writeExports,
} from '../exports/index.ts';
import { precompress } from './hosting/precompress.ts';
import { buildSearchIndex } from '../search/index/index.ts';

/**
 * What Astro does not do by itself: images of the articles, pictures for sharing, the search
 * index and the downloads are written beside the pages after a build, and served by the dev server.
 */
export function scholium(): AstroIntegration {
  const settings = { ...librarySettings(), keep: true };
  const exportsCache = join('.cache', 'exports');
  // For measuring: what the pages and their search alone cost. Links to downloads lead nowhere.
  const pagesOnly = process.env['EXPORTS'] === '0';
  const target = process.env[targetVariable];
  let prepared: Prepared = {};
  let keys: Readonly<Record<string, string>> = {};
  let policies = new Set<string>();
  let entries: readonly LibraryEntry[] = [];
  let styles: PageStyles = new Map();
  let outDir = '';
  let index: Promise<unknown> = Promise.resolve();
  const unchanged = unchangedSlugs();

  function keptArticles(): KeptArticle[] {
    return entries
      .filter(({ slug, article }) => article && !unchanged.has(slug))
      .map(({ slug, digest }) => ({
        slug,
        digest,
        file: resultFile(settings.cacheDir ?? '', digest),
      }));
  }

  async function pruneCaches(): Promise<void> {
    const made = Object.values(prepared).map(({ dir }) => basename(dir));
    await prune(exportsCache, new Set(made));
    await prune(join('.cache', 'share'), new Set());
    for (const version of await readdir(scriptsCache).catch(() => []))
      await prune(join(scriptsCache, version), new Set());
    if (settings.cacheDir !== undefined) {
      const files = entries.map(({ digest }) => basename(resultFile('', digest)));
      await prune(settings.cacheDir, new Set(files));
    }
  }

  async function prepare(
    entries: readonly LibraryEntry[],
    say: (line: string) => void,
  ): Promise<Prepared> {
    const { print, close } = pdfPrinter(thisSite, say);
    const bar = progress('Downloads');
    try {
      const made = await prepareExports(entries, {
        site: thisSite,
        cacheDir: exportsCache,
        printPdf: print,
        onProgress: bar.update,
      });
      await publishPrepared(made, exportsCache);
      return made;
    } finally {
      bar.end();
      await close();
    }
  }

  return {
    name: 'scholium',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, injectRoute }) => {
        for (const route of routes)
          injectRoute({ pattern: route.pattern, entrypoint: entrypoint(route) });
        if (command !== 'build') return;
        const sound = await soundLibrary(settings);
        if (sound === undefined) process.exit(1);
        entries = sound;
        updateConfig({ build: { concurrency: 16 }, vite: { plugins: [nativeModules()] } });
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ pages }) => {
        styles = pages;
      },
      'astro:build:start': async ({ logger, setPrerenderer }) => {
        if (!pagesOnly) prepared = await prepare(entries, (line) => logger.info(line));
        keys = await keysOf(entries, [thisSite, pagesOnly], prepared);
        const last = target === undefined ? undefined : await readLastBuild(target);
        unchanged.clear();
        for (const [slug, key] of Object.entries(keys))
          if (target !== undefined && last?.articles[slug] === key && isThere(target, slug))
            unchanged.add(slug);
        // Those of pages that stay; where all are made anew, none of before holds.
        policies = new Set(unchanged.size > 0 ? last?.policies : []);
        const pageBar = progress('Pages');
        setPrerenderer((standard) =>
          prerenderer(standard, {
            articles: keptArticles(),
            typed: signsIn(entries.flatMap(({ sources }) => Object.values(sources))),
            unchanged,
            styles,
            outDir,
            base: settings.base,
            few: few(entries),
            // Pagefind has a process of its own: it works while pages are made.
            onStart: () => {
              index = buildSearchIndex({ articles: articlesOf(entries), outDir });
              index.catch(() => undefined);
            },
            onPolicy: (policy) => policies.add(policy),
            onProgress: pageBar.update,
            onEnd: pageBar.end,
          }),
        );
      },
      'astro:build:done': async () => {
        const changed = entries.filter(({ slug }) => !unchanged.has(slug));
        await copyFiles(changed, outDir);
        if (!pagesOnly) {
          await writeExports(entries, prepared, { site: thisSite, outDir, skip: unchanged });
          await withdrawPrepared();
          const pictures = progress('Pictures for sharing');
          const { writeSharePictures } = await sharePictures();
          await writeSharePictures(articlesOf(changed), {
            outDir,
            cacheDir: join('.cache', 'share'),
            onProgress: pictures.update,
          });
          pictures.end();
        }
        const all = [...policies].map(readPolicy).map(withoutStyles).map(writePolicy);
        const distinct = [...new Set(all)].sort();
        const policy = sitePolicy(distinct.map(readPolicy));
        await writeFile(join(outDir, '_headers'), headersFile(policy, settings.base));
        const bar = progress('Compressing, and making the search index');
        const press = { few: few(entries), onProgress: bar.update };
        await Promise.all([index, precompress(outDir, { ...press, not: 'pagefind' })]);
        bar.end();
        await precompress(outDir, { ...press, only: 'pagefind' });
        await pruneCaches();
        if (target !== undefined)
          await announceBuild(target, {
            articles: keys,
            policies: distinct,
            reused: [...unchanged],
          });
      },
      'astro:server:setup': ({ server }) => {
        const searchDir = join('.cache', 'dev-search');
        let ready: Promise<unknown> | undefined;
        const makeIndex = async (): Promise<void> => {
          const entries = await compileLibrary({ ...settings, draft: true });
          await buildSearchIndex({
            articles: articlesOf(entries),
            outDir: searchDir,
          });
        };
        server.watcher.on('change', () => (ready = undefined));
        server.middlewares.use(serveExport({ ...settings, draft: true }, thisSite));
        server.middlewares.use((request, response, next) => {
          const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
          const below = path.startsWith(settings.base)
            ? path.slice(settings.base.length)
            : path.slice(1);
          if (below.endsWith('/share.png')) {
            Promise.all([compileLibrary({ ...settings, draft: true }), sharePictures()])
              .then(([entries, { drawShare }]) => drawShare(articlesOf(entries), below))
              .then((bytes) => {
                if (!bytes) return next();
                response.setHeader('content-type', contentType(below));
                response.end(bytes);
              })
              .catch(next);
            return;
          }
          const file = devFile(below, settings.contentDir, searchDir);
          if (file === undefined) {
            next();
            return;
          }
          const prepared = below.startsWith('pagefind/')
            ? (ready ??= makeIndex())
            : Promise.resolve();
          prepared
            .then(() => readFile(file))
            .then((bytes) => {
              response.setHeader('content-type', contentType(file));
              response.end(bytes);
            })
            .catch(() => next());
        });
      },
    },
  };
}

/** Pages of more are pressed less hard: the time goes up faster than bytes come down. */
function few(entries: readonly LibraryEntry[]): boolean {
  return entries.length <= 30;
}

/** By slug: a hash of all that an article's own pages and files are made from. */
async function keysOf(
  entries: readonly LibraryEntry[],
  settings: readonly unknown[],
  prepared: Prepared,
): Promise<Record<string, string>> {
  const version = await programVersion();
  return Object.fromEntries(
    entries.flatMap(({ slug, digest, article }) => {
      if (!article) return [];
      const sizes = prepared[slug]?.sizes ?? {};
      const parts = JSON.stringify([version, digest, settings, sizes, few(entries)]);
      return [[slug, createHash('sha256').update(parts).digest('hex')]];
    }),
  );
}

function articlesOf(entries: readonly LibraryEntry[]): NonNullable<LibraryEntry['article']>[] {
  return entries.flatMap(({ article }) => article ?? []);
}

async function copyFiles(entries: readonly LibraryEntry[], outDir: string): Promise<void> {
  for (const { folder, slug, article } of entries) {
    for (const file of article ? [...article.images, ...article.files] : []) {
      const target = join(outDir, 'articles', slug, ...file.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(folder, ...file.split('/')), target);
    }
  }
}

const articleFile = /^articles\/[^/]+\/(.+)$/;

/** The file behind an address that only the dev server has to answer itself. */
function devFile(below: string, contentDir: string, searchDir: string): string | undefined {
  const parts = below.split('/');
  if (parts.includes('..') || below.includes(sep === '\\' ? sep : '\0')) return undefined;
  if (below.startsWith('pagefind/')) return join(searchDir, ...parts);
  const file = articleFile.exec(below)?.[1];
  const isPublic = file !== undefined && (/\.svg$/i.test(file) || isPublishable(file));
  return isPublic ? join(contentDir, ...parts) : undefined;
}

function contentType(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return types[ending] ?? 'application/octet-stream';
}

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webp: 'image/webp',
};
