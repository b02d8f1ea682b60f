import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * Writes a new folder whole or not at all: beside its place, and then renamed.
 * @returns False where something stands in its place, which is never overwritten.
 */
export async function writeNewFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<boolean> {
  if (existsSync(folder)) return false;
  const parent = dirname(resolve(folder));
  await mkdir(parent, { recursive: true });
  // What begins with a dot is no article.
  const temporary = join(parent, `.${basename(folder)}.${process.pid}.part`);
  await mkdir(temporary);
  try {
    for (const [path, content] of files) {
      const file = resolve(temporary, path);
      if (!file.startsWith(temporary + sep)) throw new Error(`${path} leads out of the folder`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await rename(temporary, folder);
    return true;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (existsSync(folder)) return false;
    throw error;
  }
}
