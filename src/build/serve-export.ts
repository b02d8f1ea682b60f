import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LibraryOptions, articlesOf, compileLibrary } from '../library/index.ts';
import { articleFileNames, siteFileNames } from '../article/index.ts';
import {
  type ExportFile,
  type Site,
  articleFiles,
  readImages,
  siteFiles,
  wholeSite,
} from '../exports/index.ts';
import { downloadType } from './hosting/media-types.ts';

/**
 * Answers requests for exports in the dev server, made afresh from the content as it is; what is
 * none of them goes on to `next`. What takes an engine (PDF, Word, LaTeX) is made by a build only.
 */
export function serveExport(library: LibraryOptions, site: Site) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = decoded(request.url ?? '');
    const below = path?.startsWith(library.base) ? path.slice(library.base.length) : undefined;
    if (below === undefined || !/\.[a-z]+$/.test(below)) {
      next();
      return;
    }
    find(below, library, site)
      .then(async (file) => {
        if (!file) {
          next();
          return;
        }
        response.setHeader('content-type', mediaType(file.path));
        response.end(await file.make());
      })
      .catch(next);
  };
}

async function find(
  path: string,
  library: LibraryOptions,
  site: Site,
): Promise<ExportFile | undefined> {
  const [, slug, file] = /^articles\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (slug === undefined && path.includes('/')) return undefined;
  if (slug === undefined && !rootFiles.has(path)) return undefined;
  const entries = await compileLibrary(library);
  if (slug === undefined) {
    return siteFiles(articlesOf(entries), wholeSite(site, entries)).find(
      (each) => each.path === path,
    );
  }
  const entry = entries.find((each) => each.slug === slug);
  if (!entry?.article) return undefined;
  const images =
    file === articleFileNames.epub ? await readImages(entry.folder, entry.article) : undefined;
  return articleFiles(entry.article, site, { ...(images && { images }) }).find(
    (each) => each.path === file,
  );
}

function decoded(url: string): string | undefined {
  try {
    return decodeURI(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

function mediaType(path: string): string {
  return downloadType(path) ?? 'application/json';
}

const rootFiles: ReadonlySet<string> = new Set(siteFileNames);
