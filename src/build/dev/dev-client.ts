import { normalizePath, type UserConfig } from 'vite';
import { programModule } from '../../library/index.ts';

const entry = normalizePath(programModule('build/dev/client/index'));

/** What brings the dev server's client to its pages; a build is given none of it. */
export const devClient: { readonly script: string; readonly vite: UserConfig } = {
  script: `import ${JSON.stringify(entry)};`,
  // It is a module already: to bundle it first would load the page a second time.
  vite: { optimizeDeps: { exclude: ['idiomorph'] } },
};
