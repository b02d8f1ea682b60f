import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isPublishable } from '../compiler/index.ts';
import { thisSite } from '../exports/index.ts';
import {
  type LibraryOptions,
  articlesOf,
  articlesWithFolders,
  compileLibrary,
  ownPages,
  ownPagesOf,
} from '../library/index.ts';
import { buildSearchIndex } from '../search/index/index.ts';
import { type MadeLooks, sharePictures } from '../site/index.ts';
import { devSearchCache } from './caches.ts';
import { serveExport } from './serve-export.ts';

type Next = (error?: unknown) => void;

/**
 * Answers in the dev server what a build writes beside the pages: downloads, pictures for sharing,
 * files of the articles, and the search index, which is made anew after each change when it is
 * first asked for.
 */
export function serveFiles(
  server: ViteDevServer,
  settings: LibraryOptions,
  looks: () => MadeLooks['files'] | undefined,
): void {
  let index: Promise<unknown> | undefined;
  const articles = async () => articlesWithFolders(await compileLibrary(settings));
  const makeIndex = async (): Promise<void> => {
    const entries = await compileLibrary(settings);
    const [all, pages] = [articlesOf(entries), ownPagesOf(entries)];
    await buildSearchIndex({ articles: all, pages, outDir: devSearchCache });
  };
  server.watcher.on('change', () => (index = undefined));
  server.middlewares.use(serveExport(settings, thisSite));
  server.middlewares.use((request, response, next) => {
    const path = pathBelow(request, settings.base);
    if (path.endsWith('/share.png')) {
      drawPicture(path, articles).then((bytes) => send(response, path, bytes, next), next);
      return;
    }
    const look = looks()?.get(path);
    if (look) {
      send(response, path, look, next);
      return;
    }
    const file = fileBehind(path, settings.contentDir);
    if (file === undefined) {
      next();
      return;
    }
    const ready = path.startsWith('pagefind/') ? (index ??= makeIndex()) : Promise.resolve();
    ready
      .then(() => readFile(file))
      .then(
        (bytes) => send(response, file, bytes, next),
        () => next(),
      );
  });
}

function pathBelow(request: IncomingMessage, base: string): string {
  const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1);
}

async function drawPicture(
  path: string,
  articles: () => Promise<ReturnType<typeof articlesWithFolders>>,
): Promise<Uint8Array | undefined> {
  const [all, { drawShare }] = await Promise.all([articles(), sharePictures()]);
  return drawShare(all, path);
}

function send(
  response: ServerResponse,
  path: string,
  bytes: Uint8Array | undefined,
  next: Next,
): void {
  if (!bytes) {
    next();
    return;
  }
  response.setHeader('content-type', contentType(path));
  response.end(bytes);
}

const articleFile = /^articles\/[^/]+\/(.+)$/;

/** The file behind an address that only the dev server has to answer itself. */
function fileBehind(path: string, contentDir: string): string | undefined {
  const parts = path.split('/');
  if (parts.includes('..') || path.includes(sep === '\\' ? sep : '\0')) return undefined;
  if (path.startsWith('pagefind/')) return join(devSearchCache, ...parts);
  const file = articleFile.exec(path)?.[1];
  if (file !== undefined) return isPublic(file) ? join(contentDir, ...parts) : undefined;
  const [name = '', ...rest] = parts;
  const page = ownPages().get(name);
  const isOfPage = page?.images.concat(page.files).includes(rest.join('/')) === true;
  return isOfPage ? join(contentDir, 'pages', ...rest) : undefined;
}

function isPublic(file: string): boolean {
  return /\.svg$/i.test(file) || isPublishable(file);
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
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  ico: 'image/x-icon',
};
