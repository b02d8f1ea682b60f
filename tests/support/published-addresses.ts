import { readSite } from './built-site.ts';

/** What other people may have linked to: each file of a site and, in pages, the ids of its places. */
export type PublishedAddresses = Readonly<Record<string, readonly string[]>>;

/**
 * The addresses that a built site publishes, without files whose names hold a hash of their
 * content, and without ids of what is only pressed.
 */
export async function publishedAddresses(dir: string): Promise<PublishedAddresses> {
  const { files, pages } = await readSite(dir);
  const others = [...files].filter((path) => !/^(?:_|pagefind\/)|\.(?:br|gz|html)$/.test(path));
  return Object.fromEntries([
    ...others.map((path): [string, string[]] => [path, []]),
    ...[...pages.values()].map(({ path, ids }): [string, string[]] => [
      path,
      [...new Set(ids)].sort(),
    ]),
  ]);
}
