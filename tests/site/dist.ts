import { inject } from 'vitest';

/** Folder of the site that the tests read: built before them, see `setup.ts`. */
export function siteDist(): Promise<string> {
  return Promise.resolve(inject('siteDist'));
}
