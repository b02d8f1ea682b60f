import { join } from 'node:path';
import type { LibraryOptions } from './compile-library.ts';

/** What the environment says about this run; see the README, "Environment". */
export function librarySettings(env: NodeJS.ProcessEnv = process.env): LibraryOptions {
  return {
    contentDir: env['CONTENT_DIR'] || 'content',
    draft: env['DRAFT'] === '1',
    base: basePath(env['BASE_PATH']),
    publicDir: 'public',
    cacheDir: join('.cache', 'compile'),
  };
}

/** A base path with a slash at both ends. */
export function basePath(typed: string | undefined): string {
  const inner = (typed ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
