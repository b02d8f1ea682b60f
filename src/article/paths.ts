/**
 * Paths of the pages from the site's root, unescaped, as the contract's routes name them.
 * `href()` and `absolute()` of `site.ts` make addresses of them.
 */

export const libraryPath = '/';
export const worksPath = '/sources/';
export const searchPath = '/search/';

export function articlePath(slug: string): string {
  return `/articles/${slug}/`;
}

export function sectionPath(slug: string, section: string): string {
  return `${articlePath(slug)}sections/${section}/`;
}

export function notesPath(slug: string): string {
  return `${articlePath(slug)}notes/`;
}

export function sourcesPath(slug: string): string {
  return `${articlePath(slug)}sources/`;
}

/** The dossier of one work in one article; `work` is the work's slug. */
export function sourcePath(slug: string, work: string): string {
  return `${sourcesPath(slug)}${work}/`;
}

export function aboutPath(slug: string): string {
  return `${articlePath(slug)}about/`;
}

/** The page of one work across articles. */
export function workPath(work: string): string {
  return `${worksPath}${work}/`;
}

/** The page of one pull-quote, made to be shared. */
export function quotePath(slug: string, quote: string): string {
  return `${articlePath(slug)}quotes/${quote}/`;
}
