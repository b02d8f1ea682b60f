import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type BuiltShard, recordFile } from './record.ts';

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** How many files stand below a folder, and their bytes; none where it is not there. */
export async function sizeOf(folder: string): Promise<FolderSize> {
  const files = await filesBelow(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Leaves of a finished build what belongs to its shard: the articles' folders and the record. */
export async function keepShardOnly(outDir: string): Promise<void> {
  await mkdir(join(outDir, 'articles'), { recursive: true });
  for (const name of await readdir(outDir))
    if (name !== 'articles' && name !== recordFile)
      await rm(join(outDir, name), { recursive: true });
}

/** Why the folders of articles are not as their shard left them, a line for each shard. */
export async function folderRefusals(shards: readonly BuiltShard[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { dir, record } of shards)
    for (const [slug, { files, bytes }] of Object.entries(record.articles)) {
      const found = await sizeOf(join(dir, 'articles', slug));
      if (found.files === files && found.bytes === bytes) continue;
      lines.push(
        `${dir} is not whole: articles/${slug} has ${found.files} files of ${found.bytes} bytes, expected ${files} of ${bytes}`,
      );
      break;
    }
  return lines;
}

/**
 * Puts the articles' folders of all shards into the site at `outDir`. The shards stay as they
 * are; on the same disk both have the same files, which takes neither time nor room.
 */
export async function takeArticles(shards: readonly BuiltShard[], outDir: string): Promise<void> {
  for (const { dir, record } of shards)
    for (const slug of Object.keys(record.articles)) {
      const from = join(dir, 'articles', slug);
      const to = join(outDir, 'articles', slug);
      const files = await filesBelow(from);
      const folders = new Set(files.map((file) => dirname(join(to, relative(from, file)))));
      for (const folder of folders) await mkdir(folder, { recursive: true });
      await Promise.all(files.map((file) => linkOrCopy(file, join(to, relative(from, file)))));
    }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    await copyFile(from, to);
  });
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
