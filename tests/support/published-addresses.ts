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

/** Places that a ledger or the contract names: sections of the fixture, paragraphs, notes, works. */
const named = /^(?:p|at|note|noteref|ref|pq)-|^(?:lower|tables|what-is-kept|notes|sources)$/;

/** The addresses that were there `before` and are no more. */
export function lostAddresses(before: PublishedAddresses, now: PublishedAddresses): string[] {
  return Object.entries(before).flatMap(([path, ids]) => {
    const there = now[path];
    if (there === undefined) return [path];
    return ids.filter((id) => named.test(id) && !there.includes(id)).map((id) => `${path}#${id}`);
  });
}
