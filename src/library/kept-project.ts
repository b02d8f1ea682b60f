import { createHash } from 'node:crypto';
import { mkdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import envPaths from 'env-paths';
import { packageDir } from './places.ts';

/**
 * A folder that stands in for a project where there is none: one for each `origin`, the content or
 * the manuscript that is read. It lies among the user's caches, or among temporary files where
 * nothing can be written there.
 * @returns Its absolute path.
 */
export async function madeFor(origin: string): Promise<string> {
  const name = createHash('sha256').update(origin).digest('hex').slice(0, 16);
  return prepared(envPaths('scholium', { suffix: '' }).cache, name).catch(() =>
    prepared(join(tmpdir(), `scholium-${userInfo().username}`), name),
  );
}

async function prepared(cache: string, name: string): Promise<string> {
  const folder = join(cache, name);
  await mkdir(join(folder, '.cache'), { recursive: true });
  await linkPackages(folder);
  // What Node makes of the program's scripts is the same for every manuscript.
  process.env['NODE_COMPILE_CACHE'] ??= join(cache, 'node');
  return folder;
}

/** What Astro writes into a project names packages, which it finds in the program's own. */
async function linkPackages(folder: string): Promise<void> {
  const link = join(folder, 'node_modules');
  const around = dirname(packageDir);
  const packages = basename(around) === 'node_modules' ? around : join(packageDir, 'node_modules');
  if ((await readlink(link).catch(() => '')) === packages) return;
  await rm(link, { force: true });
  await symlink(packages, link, 'junction');
}
