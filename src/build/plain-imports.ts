import type { Plugin } from 'vite';

/**
 * Leaves `import()` as the browser has it. Vite wraps each in a helper of some 2 kB that loads
 * the styles of what is imported; ours load their own (`search/browser/styles.ts`), so pages
 * need not carry it.
 */
export function plainImports(): Plugin {
  return {
    name: 'scholium:plain-imports',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      return id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : null;
    },
  };
}
