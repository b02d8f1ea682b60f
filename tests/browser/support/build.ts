import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildSite } from '../../support/build-site.ts';

/**
 * A site with one article only, built from its folder where it is asked for and taken away after
 * the tests of the file: what `useSite` wants for an article that is not the project's own.
 * Without its downloads, which a page does not need.
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
    await buildSite(dist, { CONTENT_DIR: folder, PDF: '0', EXPORTS: '0' });
    return dist;
  };
}
