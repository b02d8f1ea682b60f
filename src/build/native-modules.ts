import { join } from 'node:path';
import type { Plugin } from 'vite';
import { moduleEnding, programDir } from '../library/index.ts';

/**
 * Lets pages and the content loader take what is no page as Node has loaded it for the
 * integration, rather than transform and load it a second time: half of the time that Astro takes
 * to start. So they share what a build hands to its pages (`library/compiled-cache.ts`). The dev
 * server has to see changes in all other files of this repository; a package has none.
 */
export function nativeModules(command: 'build' | 'dev'): Plugin {
  const isFixed = command === 'build' || moduleEnding === '.js';
  const native = (isFixed ? wings : [handedOver]).map((path) => join(programDir, path));
  return {
    name: 'scholium:native-modules',
    enforce: 'pre',
    async load(id) {
      if (this.environment.name === 'client' || !id.endsWith(moduleEnding)) return null;
      if (!native.some((path) => id.startsWith(path))) return null;
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

/** Wings that know nothing of Astro's virtual modules. */
const wings = ['article/', 'compiler/', 'library/', 'exports/'];
const handedOver = `library/compiled-cache${moduleEnding}`;
