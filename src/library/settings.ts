import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryOptions } from './compile-library.ts';
import { contentFolder } from './content-folder.ts';
import { inProject, packageDir } from './places.ts';
import { BASE_PATH } from './publication.ts';

/** What the environment says about this run; see the README, "Environment". */
export function librarySettings(env: NodeJS.ProcessEnv = process.env): LibraryOptions {
  return {
    contentDir: contentFolder(env),
    draft: env['DRAFT'] === '1',
    base: BASE_PATH,
    publicDir: publicFolder(),
    cacheDir: inProject('.cache', 'compile'),
  };
}

/** The files for the site's root: the project's `public/`, or what the program brings. */
export function publicFolder(): string {
  const own = inProject('public');
  return existsSync(own) ? own : join(packageDir, 'public');
}
