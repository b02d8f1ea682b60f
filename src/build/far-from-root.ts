import type { Plugin } from 'vite';
import { programDir } from '../library/index.ts';

/**
 * Lets pages lie where the project's folder has no part of its path in common with them, as a
 * program in `/usr` has none with a project in `/home`: Astro then looks for the scripts of a page
 * below the project, but takes a path that begins with Vite's `/@fs` as it is.
 */
export function farFromRoot(): Plugin {
  return {
    name: 'scholium:far-from-root',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith(programDir) && subRequest.test(source)) return prefix + source;
      if (source.startsWith('.') && importer?.startsWith(`${prefix}/`) && subRequest.test(importer))
        return this.resolve(source, importer.slice(prefix.length));
      return null;
    },
  };
}

const prefix = '/@fs';
/** A script or a style of a page. */
const subRequest = /\.astro\?(?:[^#]*&)?astro&type=/;
