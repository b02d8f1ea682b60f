import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

/**
 * A site with one article only, built from its folder where it is asked for and taken away after
 * the tests of the file: what `useSite` wants for an article that is not the project's own.
 */
export function siteOf(slug: string, source: string): () => Promise<string> {
  let folder: string | undefined;
  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  return async () => {
    folder = await mkdtemp(join(tmpdir(), 'reading-'));
    await mkdir(join(folder, 'articles'));
    await cp(source, join(folder, 'articles', slug), { recursive: true });
    const dist = join(folder, 'dist');
    await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--outDir', dist], {
      env: { ...process.env, CONTENT_DIR: folder },
    });
    return dist;
  };
}
