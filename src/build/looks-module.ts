import type { Plugin } from 'vite';
import type { Looks } from '../site/index.ts';

const name = 'virtual:scholium-looks';

/** What Vite calls the module. */
export const looksId = `\0${name}`;

/** Tells the pages, in every thread that makes them, how the site looks. */
export function looksModule(looks: () => Looks): Plugin {
  return {
    name: 'scholium:looks',
    resolveId: (id) => (id === name ? looksId : undefined),
    load: (id) => (id === looksId ? `export const looks = ${JSON.stringify(looks())};` : undefined),
  };
}
