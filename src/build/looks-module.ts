import type { Plugin } from 'vite';
import type { Looks } from '../site/index.ts';

const name = 'virtual:scholium-looks';

/** Tells the pages, in every thread that makes them, how the site looks. */
export function looksModule(looks: Looks): Plugin {
  return {
    name: 'scholium:looks',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? `export const looks = ${JSON.stringify(looks)};` : undefined,
  };
}
