import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ArticleFolder, type Asset, append, sourceEnding } from '../article/index.ts';
import { pictureFormat } from './picture-format.ts';

/**
 * Reads an article's folder from disk. Symbolic links are listed and not followed, so that
 * nothing from outside the folder is read or published.
 */
export async function readFolder(path: string, slug: string): Promise<ArticleFolder> {
  const root = await realpath(path);
  const sources = new Map<string, Uint8Array>();
  const assets: Asset[] = [];
  const links: string[] = [];
  const unreadable: string[] = [];
  const hash = createHash('sha256').update(slug);
  for (const file of await listFiles(root, '', links, unreadable)) {
    const bytes = await readFile(join(root, file)).catch(() => undefined);
    if (bytes === undefined) {
      unreadable.push(file);
      continue;
    }
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
    if (sourceEnding.test(file)) sources.set(file, bytes);
    else assets.push({ path: file, ...pictureFormat(bytes) });
  }
  for (const link of links) hash.update(`\0link ${link}`);
  for (const file of unreadable) hash.update(`\0unreadable ${file}`);
  return { slug, sources, assets, links, unreadable, digest: hash.digest('hex') };
}

async function listFiles(
  root: string,
  below: string,
  links: string[],
  unreadable: string[],
): Promise<string[]> {
  const found: string[] = [];
  const names = await readdir(join(root, below)).catch(() => undefined);
  if (names === undefined) unreadable.push(below === '' ? '.' : below);
  for (const name of names?.sort() ?? []) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = below === '' ? name : `${below}/${name}`;
    const stats = await lstat(join(root, ...path.split('/')));
    if (stats.isSymbolicLink()) links.push(path);
    else if (stats.isDirectory())
      append(found, await listFiles(root, path.split(sep).join('/'), links, unreadable));
    else if (stats.isFile()) found.push(path);
  }
  return found;
}
