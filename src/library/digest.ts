import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A hash of the names and bytes of files and of all files in folders, paths below `root`; one
 * that is not there counts as empty. `also` stands for what else is to be told apart.
 */
export async function digestOfFiles(
  paths: readonly string[],
  { root = '.', also = '' }: { readonly root?: string; readonly also?: string } = {},
): Promise<string> {
  const hash = createHash('sha256').update(also);
  for (const path of paths)
    for (const file of await filesBelow(root, path)) {
      const bytes = await readFile(join(root, file));
      hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
    }
  return hash.digest('hex');
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(join(root, path))).sort();
  return (await Promise.all(names.map((name) => filesBelow(root, join(path, name))))).flat();
}
