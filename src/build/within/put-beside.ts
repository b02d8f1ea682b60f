import { cp, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Of the root of a whole site: below another site's they would mean nothing, or mislead. */
const onlyAtRoot = /^(?:404\.html(?:\.(?:br|gz))?|_headers|robots\.txt)$/;

/**
 * Puts a finished site into the folder of another one. Nothing of the other site is overwritten.
 * @returns How many files there are.
 * @throws {Error} where the other site has a file of its own in one of the places; nothing is put.
 */
export async function putBeside(site: string, target: string): Promise<number> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .filter((file) => !onlyAtRoot.test(file));
  const taken: string[] = [];
  for (const file of files)
    if (await stat(join(target, file)).catch(() => undefined)) taken.push(join(target, file));
  if (taken.length > 0)
    throw new Error(
      `Unexpected ${taken.slice(0, 5).join(', ')}, expected no file where the articles go: choose another base`,
    );
  for (const file of files) await cp(join(site, file), join(target, file));
  return files.length;
}
