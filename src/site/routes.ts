/** A page of the site: its pattern, as Astro writes one, and the file below `routes/` that makes it. */
export interface Route {
  readonly pattern: string;
  readonly file: string;
}

/** Every page that the integration brings to a site (contract: Routes). */
export const routes: readonly Route[] = [
  { pattern: '/', file: 'index.astro' },
  { pattern: '/404', file: '404.astro' },
  { pattern: '/search', file: 'search.astro' },
  { pattern: '/sources', file: 'sources/index.astro' },
  { pattern: '/sources/[key]', file: 'sources/[key].astro' },
  { pattern: '/articles/[slug]', file: 'articles/[slug]/index.astro' },
  { pattern: '/articles/[slug]/about', file: 'articles/[slug]/about/index.astro' },
  { pattern: '/articles/[slug]/notes', file: 'articles/[slug]/notes/index.astro' },
  { pattern: '/articles/[slug]/quotes/[id]', file: 'articles/[slug]/quotes/[id].astro' },
  { pattern: '/articles/[slug]/sections/[id]', file: 'articles/[slug]/sections/[id].astro' },
  { pattern: '/articles/[slug]/sources', file: 'articles/[slug]/sources/index.astro' },
  { pattern: '/articles/[slug]/sources/[key]', file: 'articles/[slug]/sources/[key].astro' },
  { pattern: '/articles/[slug]/[...moved]', file: 'articles/[slug]/[...moved].astro' },
];

/** The file that makes a route's pages. */
export function entrypoint({ file }: Route): URL {
  return new URL(`./routes/${file}`, import.meta.url);
}
