import type { Connect, ViteDevServer } from 'vite';
import type { LiveLibrary } from './live-library.ts';
import { slugOf } from './page-faults.ts';

/**
 * Answers for the pages of an article whose faults leave nothing to show: with a page that holds
 * the dev client alone, which lists the faults and loads the article when they are gone.
 */
export function serveFaults(
  server: ViteDevServer,
  library: LiveLibrary,
  base: string,
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = request.url ?? '';
    const path = url.replace(/[?#].*$/s, '');
    const slug = path.endsWith('/') ? slugOf(path, base) : undefined;
    const entry = library.entries.find((each) => each.slug === slug);
    if (slug === undefined || !entry || entry.article) {
      next();
      return;
    }
    server
      .transformIndexHtml(url, page)
      .then((html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html))
      .catch(next);
  };
}

/** Nothing of the content stands in it; `data-nothing` tells the client of an open page of it. */
const page = [
  '<!doctype html>',
  '<html lang="en" data-nothing><head><meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width"><title>Faults</title>',
  `<script type="module" src="/@id/astro:scripts/page.js"></script>`,
  '</head><body></body></html>',
].join('');
