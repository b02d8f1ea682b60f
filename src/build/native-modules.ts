import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Lets pages and the content loader take what is plain TypeScript as Node has loaded it for the
 * integration, rather than transform and load it a second time: half of the time that Astro takes
 * to start. For builds only: the dev server has to see changes in these files.
 */
export function nativeModules(): Plugin {
  const src = join(import.meta.dirname, '..');
  const folders = plain.map((folder) => join(src, folder) + sep);
  return {
    name: 'scholium:native-modules',
    enforce: 'pre',
    async load(id) {
      if (this.environment.name === 'client' || !id.endsWith('.ts')) return null;
      if (!folders.some((folder) => id.startsWith(folder))) return null;
      const loaded: unknown = await import(id);
      const names = Object.keys(loaded as object);
      return [
        `const { createRequire } = process.getBuiltinModule('node:module');`,
        `const loaded = createRequire(import.meta.url)(${JSON.stringify(id)});`,
        ...names.map((name) => `export const ${name} = loaded.${name};`),
      ].join('\n');
    },
  };
}

/** Folders that know nothing of Astro. */
const plain = ['cli', 'compile', 'exports', 'schemas'];
