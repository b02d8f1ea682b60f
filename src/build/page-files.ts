import { join } from 'node:path';

/** The folder of a page: `path` is its address, below `base`; both may hold escaped characters. */
export function folderOf(path: string, base: string, outDir: string): string {
  const below = path.slice(base.length).split('/').filter(Boolean);
  return join(outDir, ...below.map((part) => decodeURIComponent(part)));
}

/** Path of the file of a page below the folder of the site, for messages. */
export function pageFile(path: string, base: string): string {
  return join(folderOf(path, base, ''), 'index.html');
}

/** The slug of the article that a page belongs to; nothing for a page of the whole library. */
export function articleOf(path: string, base: string): string | undefined {
  const [first, slug] = path.slice(base.length).split('/');
  return first === 'articles' && slug !== undefined ? decodeURIComponent(slug) : undefined;
}
