import { watch } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Originals, originalsFile } from '../library/places.ts';
import { type Found, type TakenFile, findManuscript } from './manuscript.ts';

/**
 * Makes the content folder of `project` hold these files and no others; those that did not change
 * are left alone. Reports name the files where they came from (`library/originals.ts`).
 */
export async function placeManuscript(files: readonly TakenFile[], project: string): Promise<void> {
  const content = join(project, 'content');
  const originals: Record<string, Originals[string]> = {};
  for (const { target, source, bytes } of files) {
    const file = join(content, ...target.split('/'));
    originals[file] =
      source === undefined
        ? { name: 'standard input' }
        : { name: nameOf(source), file: resolve(source) };
    const before = await readFile(file).catch(() => undefined);
    if (before?.equals(bytes) === true) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await writeFile(join(project, originalsFile), JSON.stringify(originals));
  const wanted = new Set(Object.keys(originals));
  const there = await readdir(content, { recursive: true, withFileTypes: true });
  for (const entry of there) {
    const path = join(entry.parentPath, entry.name);
    const holds = [...wanted].some((file) => file === path || file.startsWith(path + sep));
    if (!holds) await rm(path, { recursive: true, force: true });
  }
}

/** As it would be typed here, or whole for what lies elsewhere. */
function nameOf(source: string): string {
  const name = relative('', source);
  return name.startsWith('..') ? source : name;
}

/** Places the manuscript anew after each change beside it, until the returned function is called. */
export function followManuscript(
  path: string,
  { files }: Extract<Found, { files: unknown }>,
  project: string,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const place = async (): Promise<void> => {
    const found = await findManuscript(path);
    // While an editor saves, a file may be away for a moment.
    if ('files' in found) await placeManuscript(found.files, project);
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void place().catch(() => undefined), 20);
  };
  const folders = new Set(files.flatMap(({ source }) => (source ? [dirname(source)] : [])));
  folders.add(dirname(resolve(path)));
  const watchers = [...folders].map((folder) => watch(folder, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
