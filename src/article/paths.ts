/**
 * Every page of a site by its name: the path from the site's root, unescaped, with `[…]` for what
 * differs from page to page. Routes, links, exports and the check of links read this table.
 */
export const pagePatterns = {
  library: '/',
  libraryPage: '/page/[n]/',
  search: '/search/',
  notebook: '/notebook/',
  works: '/sources/',
  work: '/sources/[key]/',
  article: '/articles/[slug]/',
  about: '/articles/[slug]/about/',
  beside: '/articles/[slug]/with/[other]/',
  evidence: '/articles/[slug]/evidence/',
  figure: '/articles/[slug]/figures/[id]/',
  notes: '/articles/[slug]/notes/',
  quote: '/articles/[slug]/quotes/[id]/',
  section: '/articles/[slug]/sections/[id]/',
  sources: '/articles/[slug]/sources/',
  source: '/articles/[slug]/sources/[key]/',
  issue: '/issues/[id]/',
  keyword: '/keywords/[slug]/',
  author: '/authors/[slug]/',
  room: '/[name]/',
} as const satisfies Readonly<Record<string, `/${string}`>>;
export type PageName = keyof typeof pagePatterns;
export const pageNames = Object.keys(pagePatterns) as readonly PageName[];

/*
 * Paths of single pages. They take values as they are, or escaped where the whole is to be an
 * address; `href()` and `absolute()` of `library/` escape what they are given.
 */

export const libraryPath = pagePatterns.library;
export const worksPath = pagePatterns.works;
export const searchPath = pagePatterns.search;
export const notebookPath = pagePatterns.notebook;

/** A page of the list of articles; the first is the library's own. */
export function libraryPagePath(n: number): string {
  return n === 1 ? libraryPath : filled('libraryPage', String(n));
}

/** Names of the lists of a journal's rooms. */
export const roomNames = ['issues', 'keywords', 'authors'] as const;
export type RoomName = (typeof roomNames)[number];

/** What the first part of an address may be of besides: own pages have other names. */
const takenNames: ReadonlySet<string> = new Set([
  ...Object.values(pagePatterns).flatMap((pattern) => {
    const [, first = ''] = pattern.split('/');
    return first === '' || first.startsWith('[') ? [] : [first];
  }),
  ...roomNames,
  'offline',
  '404',
  'index',
  'pagefind',
  'public',
]);

/** Whether a page of the publication's own may have this name, which is its address. */
export function isPageName(name: string): boolean {
  return !takenNames.has(name.toLowerCase());
}

/** One of the lists of a journal's rooms, or a page of the publication's own. */
export function roomPath(name: string): string {
  return filled('room', name);
}

export function issuePath(id: string): string {
  return filled('issue', id);
}

export function keywordPath(slug: string): string {
  return filled('keyword', slug);
}

export function authorPath(slug: string): string {
  return filled('author', slug);
}

export function articlePath(slug: string): string {
  return filled('article', slug);
}

export function sectionPath(slug: string, section: string): string {
  return filled('section', slug, section);
}

export function notesPath(slug: string): string {
  return filled('notes', slug);
}

export function sourcesPath(slug: string): string {
  return filled('sources', slug);
}

/** The dossier of one work in one article; `work` is the work's slug. */
export function sourcePath(slug: string, work: string): string {
  return filled('source', slug, work);
}

/** An article and the same in another language, whose slug is `other`, side by side. */
export function besidePath(slug: string, other: string): string {
  return filled('beside', slug, other);
}

export function aboutPath(slug: string): string {
  return filled('about', slug);
}

/** The pictures of an article: its notes, its works, its dates, its names. */
export function evidencePath(slug: string): string {
  return filled('evidence', slug);
}

/** The page of one figure or table; `figure` is its slug. */
export function figurePath(slug: string, figure: string): string {
  return filled('figure', slug, figure);
}

/** The entry of a name in the index of an article's names, on the page of its pictures. */
export function namePath(slug: string, name: string): string {
  return `${evidencePath(slug)}#name-${name}`;
}

/** The page of one work across articles. */
export function workPath(work: string): string {
  return filled('work', work);
}

/** The page of one pull-quote, made to be shared. */
export function quotePath(slug: string, quote: string): string {
  return filled('quote', slug, quote);
}

/** Paths below the root of the pages that every site has, whatever its articles: `search/`. */
export const sitePages: readonly string[] = Object.values(pagePatterns)
  .filter((pattern) => !pattern.includes('['))
  .map((pattern) => pattern.slice(1));

/** A page of an article, by what follows the article's address. */
export interface ArticlePage {
  readonly page: PageName;
  /** What differs: the id of a section or pull-quote, the slug of a work or figure. */
  readonly value?: string;
}

/** The page at `path` below an article's address, such as `sections/two/`; not the article's own. */
export function articlePageAt(path: string): ArticlePage | undefined {
  for (const [page, pattern] of partsOfArticle) {
    const match = pattern.exec(path);
    if (match) return { page, ...(match[1] !== undefined && { value: match[1] }) };
  }
  return undefined;
}

/** What follows an article's address, by the page that is there. */
const partsOfArticle: readonly (readonly [PageName, RegExp])[] = pageNames
  .filter((name) => name !== 'article' && pagePatterns[name].startsWith(pagePatterns.article))
  .map((name) => {
    const rest = pagePatterns[name].slice(pagePatterns.article.length);
    return [name, new RegExp(`^${rest.replace(/\[\w+\]/, '([^/]+)').replace(/\/$/, '/?')}$`)];
  });

function filled(name: PageName, ...values: readonly string[]): string {
  const left = values.values();
  return pagePatterns[name].replace(/\[\w+\]/g, () => left.next().value ?? '');
}
