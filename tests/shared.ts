import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** A path under the shared test material beside the repository; undefined where there is none. */
export function shared(path: string): string | undefined {
  return ['../shared/', '../../shared/']
    .map((folder) => fileURLToPath(new URL(folder + path, root)))
    .find((found) => existsSync(found));
}
