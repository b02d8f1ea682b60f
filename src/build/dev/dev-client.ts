import type { HookParameters } from 'astro';
import { normalizePath } from 'vite';
import { programModule } from '../../library/index.ts';

/** Brings the dev server's client to its pages; a build is given none of it. */
export function bringClient({
  injectScript,
  updateConfig,
}: Pick<HookParameters<'astro:config:setup'>, 'injectScript' | 'updateConfig'>): void {
  const entry = normalizePath(programModule('build/dev/client/index'));
  injectScript('page', `import ${JSON.stringify(entry)};`);
  // It is a module already: to bundle it first would load the page a second time.
  updateConfig({ vite: { optimizeDeps: { exclude: ['idiomorph'] } } });
}
