import { type PageName, pageNames, pagePatterns } from '../article/index.ts';
import { moduleEnding, publication } from '../library/index.ts';

/** A page of the site: its pattern, as Astro writes one, and the file below `routes/` that makes it. */
export interface Route {
  readonly pattern: string;
  readonly file: string;
}

/** The file below `routes/` that makes the pages of each name. */
const files: Readonly<Record<PageName, string>> = {
  library: 'index.astro',
  libraryPage: 'page/[n].astro',
  search: 'search.astro',
  notebook: 'notebook.astro',
  works: 'sources/index.astro',
  work: 'sources/[key].astro',
  article: 'articles/[slug]/index.astro',
  about: 'articles/[slug]/about/index.astro',
  beside: 'articles/[slug]/with/[other].astro',
  evidence: 'articles/[slug]/evidence/index.astro',
  figure: 'articles/[slug]/figures/[id].astro',
  notes: 'articles/[slug]/notes/index.astro',
  quote: 'articles/[slug]/quotes/[id].astro',
  section: 'articles/[slug]/sections/[id].astro',
  sources: 'articles/[slug]/sources/index.astro',
  source: 'articles/[slug]/sources/[key].astro',
  issue: 'issues/[id].astro',
  keyword: 'keywords/[slug].astro',
  author: 'authors/[slug].astro',
  room: '[name].astro',
};

/** Every page that the integration brings to a site (contract: Routes). */
export const routes: readonly Route[] = [
  ...pageNames.filter(isWanted).map((name) => ({
    pattern: pagePatterns[name].replace(/(?<=.)\/$/, ''),
    file: files[name],
  })),
  // What is not there, and what was once elsewhere: nothing links to these.
  { pattern: '/404', file: '404.astro' },
  // Instead of a page that is not kept, where there is no network.
  { pattern: '/offline', file: 'offline.astro' },
  { pattern: '/messages/[lang]/[part].json', file: `messages/[lang]/[part].json${moduleEnding}` },
  { pattern: '/sources/[key]/work.json', file: `sources/[key]/work.json${moduleEnding}` },
  { pattern: '/articles/[slug]/[...moved]', file: 'articles/[slug]/[...moved].astro' },
];

/** A site that is not to be searched has no page for it. */
function isWanted(name: PageName): boolean {
  return name !== 'search' || publication.search;
}

/** The file that makes a route's pages. */
export function entrypoint({ file }: Route): URL {
  return new URL(`./routes/${file}`, import.meta.url);
}
