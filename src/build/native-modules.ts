import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentFolder, moduleEnding, programDir } from '../library/index.ts';

/**
 * Lets pages and the content loader take what is no page as Node has loaded it for the
 * integration, rather than transform and load it a second time: half of the time that Astro takes
 * to start. So they share what a build hands to its pages (`library/compiled-cache.ts`). The dev
 * server has to see changes in all other files of this repository, and in the package those of
 * `site.yaml`, which `library/publication.ts` reads once; a manuscript has none.
 */
export function nativeModules(command: 'build' | 'dev'): Plugin {
  const native = fixed(command).map((path) => join(programDir, path));
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

/** What does not change while this process runs. */
function fixed(command: 'build' | 'dev'): readonly string[] {
  if (command === 'build') return wings;
  if (moduleEnding === '.ts') return [handedOver];
  const hasSite = existsSync(join(contentFolder(), 'site.yaml'));
  return hasSite ? [...pure, handedOver] : wings;
}

/** Wings that know nothing of the site. */
const pure = ['article/', 'compiler/'];
/** Wings that know nothing of Astro's virtual modules. */
const wings = [...pure, 'library/', 'exports/'];
const handedOver = `library/compiled-cache${moduleEnding}`;
