import { join } from 'node:path';
import type { LibraryOptions } from './compile-library.ts';
import { contentFolder } from './content-folder.ts';
import { BASE_PATH } from './publication.ts';

/** What the environment says about this run; see the README, "Environment". */
export function librarySettings(env: NodeJS.ProcessEnv = process.env): LibraryOptions {
  return {
    contentDir: contentFolder(env),
    draft: env['DRAFT'] === '1',
    base: BASE_PATH,
    publicDir: 'public',
    cacheDir: join('.cache', 'compile'),
  };
}
