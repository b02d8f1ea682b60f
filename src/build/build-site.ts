import { rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { inProject, librarySettings } from '../library/index.ts';
import { contentCache } from './caches.ts';
import { finishBuild, makingFolder, programVersion } from './last-build.ts';
import { astro } from './run-astro.ts';
import { folderRefusals, keepShardOnly } from './shards/folders.ts';
import { type Part, partEnv } from './shards/part.ts';
import { readShards, RefusedShardsError } from './shards/read-shards.ts';
import { refusals } from './shards/refusals.ts';
import { settingsOf } from './shards/settings.ts';
import type { Shard } from './shards/shard.ts';

/**
 * Builds the site. Content is compiled first (`integration.ts`): where it has faults, they are
 * printed and nothing is built. The site is made in a folder of its own and put in place only
 * when it is whole, so that a failed build leaves the last good one.
 * @param outDir The folder of the finished site.
 * @param args Further options of `astro build`.
 * @returns The exit code.
 */
export async function build(outDir: string, args: readonly string[] = []): Promise<number> {
  return make(outDir, args, { kind: 'whole' });
}

/**
 * Builds one shard of the site: the folders of its share of the articles, and a record for
 * {@link merge}. Several may be built at the same time, each into a folder of its own.
 * @returns The exit code.
 */
export async function buildShard(
  shard: Shard,
  outDir: string,
  args: readonly string[] = [],
): Promise<number> {
  const project = resolve(inProject());
  if (resolve(outDir) === project || !isBelow(outDir, project)) {
    process.stderr.write(
      // Elsewhere Astro would keep the scripts of all of them in one folder.
      `Unexpected folder ${outDir}, expected one below ${project}: shards are built side by side\n`,
    );
    return 1;
  }
  return make(outDir, args, { kind: 'shard', shard });
}

/**
 * Makes the site of its shards: their articles, and with them all that the whole library has.
 * Shards that do not belong together, or are not of this content, program and settings, are
 * refused in one line each.
 * @returns The exit code.
 */
export async function merge(
  dirs: readonly string[],
  outDir: string,
  args: readonly string[] = [],
): Promise<number> {
  try {
    const inTheWay = dirs.some((dir) => isBelow(dir, outDir) || isBelow(outDir, dir));
    if (inTheWay)
      throw new RefusedShardsError([
        `Unexpected folder ${outDir}, expected one apart from the shards`,
      ]);
    const shards = await readShards(dirs);
    const settings = settingsOf(librarySettings());
    const faults = refusals(shards, { program: await programVersion(), settings });
    const lines = faults.length > 0 ? faults : await folderRefusals(shards);
    if (lines.length > 0) throw new RefusedShardsError(lines);
  } catch (error) {
    if (!(error instanceof RefusedShardsError)) throw error;
    process.stderr.write(`${error.lines.join('\n')}\n`);
    return 1;
  }
  return make(outDir, args, { kind: 'merge', dirs: dirs.map((dir) => resolve(dir)) });
}

/** Whether a folder is another one or lies in it. */
function isBelow(folder: string, other: string): boolean {
  return `${resolve(folder)}${sep}`.startsWith(`${resolve(other)}${sep}`);
}

async function make(outDir: string, args: readonly string[], part: Part): Promise<number> {
  const target = resolve(outDir);
  const making = makingFolder(target);
  await rm(making, { recursive: true, force: true });
  try {
    const code = await astro(['build', ...args, '--outDir', making], partEnv(part));
    if (code !== 0) return code;
    if (part.kind === 'shard') await keepShardOnly(making);
    await finishBuild(target, making);
    return 0;
  } finally {
    await rm(making, { recursive: true, force: true });
    if (part.kind === 'shard') await rm(contentCache(making), { recursive: true, force: true });
  }
}
