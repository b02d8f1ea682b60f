import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { installed, packageDir, programDir } from './places.ts';

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
      const bytes = await readFile(resolve(root, file));
      hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
    }
  return hash.digest('hex');
}

/**
 * A hash of files and folders of the program, named from its folder of modules, and of the packages
 * that it is installed with.
 */
export async function digestOfProgram(
  names: readonly string[],
  { also = '' }: { readonly also?: string } = {},
): Promise<string> {
  const files = names.map((name) => join(basename(programDir), name));
  return digestOfFiles([...installed, ...files], { root: packageDir, also });
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  const found = await stat(resolve(root, path)).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(resolve(root, path))).sort();
  return (await Promise.all(names.map((name) => filesBelow(root, join(path, name))))).flat();
}
