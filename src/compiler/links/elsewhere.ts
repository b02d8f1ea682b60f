import {
  type Article,
  type Problem,
  type Publication,
  articlePageAt,
  downloadFormat,
  report,
  rules,
  siteFileNames,
  sitePages,
} from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { isItself, linkTarget, type LinkHome, type LinkTarget } from './target.ts';
import type { LinkFact } from '../checks/input.ts';
import { fragmentsOf } from './ids.ts';
import { isOnEveryPage, tellingIds, type Fragments } from './fragments.ts';

/** A link to another page of the site: whether it is there only the whole library knows. */
export interface OutwardLink {
  readonly target: Extract<LinkTarget, { kind: 'article' | 'site' }>;
  readonly url: string;
  /** What it is unless the library has it, which knows more of what is wrong. */
  readonly problem: Problem;
}

/** What links of the library may lead to. */
export interface Destinations {
  /** By slug; without an article where there is none to show, because of its faults. */
  readonly articles: ReadonlyMap<string, Article | undefined>;
  /** The publication's own pages by name, likewise. */
  readonly pages?: ReadonlyMap<string, Article | undefined>;
  /** Paths below the site's root of the journal's rooms, and of the pages of its list. */
  readonly rooms?: ReadonlySet<string>;
  /** What the publication offers. Default: a search and all downloads. */
  readonly offers?: Pick<Publication, 'search' | 'downloads'>;
  /** Files that are copied to the site's root as they are. */
  readonly files: ReadonlySet<string>;
}

const aPage = 'a page of this site';

/** The links of an article that lead to another page of the site. */
export function outwardLinks(
  links: readonly LinkFact[],
  home: LinkHome,
  base: string,
): OutwardLink[] {
  return links.flatMap(({ url, place }): OutwardLink[] => {
    const target = linkTarget(url, home, base);
    if (target.kind !== 'article' && target.kind !== 'site') return [];
    // A place on the page that the link stands on is no other page.
    if (isItself(target, home)) return [];
    const problem = report(rules.linkElsewhereDead, place, { url, expected: aPage });
    return [{ target, url, problem }];
  });
}

/** Pages and files of every site, below its root (contract, Routes; `publishing.md`). */
const sitePaths: ReadonlySet<string> = new Set([
  ...sitePages,
  ...sitePages.map((path) => path.replace(/\/$/, '')),
  '404.html',
  ...siteFileNames,
]);

const ofSearch = /^(?:search\/?|opensearch\.xml)$/;

/** A function that says what is wrong with a link between pages; nothing where it leads somewhere. */
export function outwardChecker(there: Destinations): (link: OutwardLink) => Problem | undefined {
  const fragments = new Map<string, Fragments>();
  const works = new Set<string>();
  for (const article of there.articles.values()) {
    for (const { slug } of article?.works ?? []) works.add(slug);
  }
  const has = (article: Article, id: string): boolean => {
    const known = fragments.get(article.slug) ?? fragmentsOf(article);
    fragments.set(article.slug, known);
    return known.ids.has(id) || isOnEveryPage(id);
  };
  const isBeside = ({ slug, translationOf }: Article, other: string): boolean =>
    translationOf === other || there.articles.get(other)?.translationOf === slug;
  const hasId = (page: Article, id: string): boolean =>
    isOnEveryPage(id) || fragmentsOf(page).ids.has(id);
  return ({ target, url, problem: { place } }) => {
    const fault = (expected: string, meant?: string): Problem =>
      report(rules.linkElsewhereDead, place, { url, expected, meant });
    const { path, id } = target;
    if (target.kind === 'site') {
      const work = /^sources\/([^/]+)\/?$/.exec(path)?.[1];
      const isThere =
        (sitePaths.has(path) && !(ofSearch.test(path) && there.offers?.search === false)) ||
        there.files.has(path) ||
        there.rooms?.has(folderPath(path)) === true ||
        (work !== undefined && works.has(work));
      if (isThere) return undefined;
      const name = path.replace(/\/$/, '');
      if (there.pages?.has(name) !== true) return fault(aPage, nearestPath(path, there));
      const page = there.pages.get(name);
      if (!page || id === undefined || hasId(page, id)) return undefined;
      const meant = nearest(id, tellingIds(fragmentsOf(page).ids));
      return fault(`an id of the page "${name}"`, meant === undefined ? undefined : `#${meant}`);
    }
    const { slug } = target;
    if (!there.articles.has(slug)) {
      return fault('an article that the library has', nearest(slug, there.articles.keys()));
    }
    const article = there.articles.get(slug);
    if (article === undefined) return undefined;
    if (!hasPath(article, path, there.offers, isBeside))
      return fault(`a page or a published file of "${slug}"`);
    if (path !== '' || id === undefined || has(article, id)) return undefined;
    const meant = nearest(id, tellingIds(fragments.get(slug)?.ids ?? new Set()));
    return fault(`an id that "${slug}" has`, meant === undefined ? undefined : `#${meant}`);
  };
}

/**
 * Those of paths from the site's root that lead nowhere, with what is most likely meant. What is
 * no path is left alone.
 */
export function deadPaths(
  paths: readonly string[],
  base: string,
  there: Destinations,
): { readonly index: number; readonly meant: string | undefined }[] {
  const check = outwardChecker(there);
  return paths.flatMap((url, index) => {
    const target = linkTarget(url, { slug: '' }, base);
    if (target.kind !== 'article' && target.kind !== 'site') return [];
    const problem = report(rules.linkElsewhereDead, nowhere, { url, expected: aPage });
    if (!check({ target, url, problem })) return [];
    const meant = target.kind === 'site' ? nearestPath(target.path, there) : undefined;
    return [{ index, meant }];
  });
}

const nowhere = { file: '', line: 1, column: 1 };

/** The path with a slash at its end, as pages have it. */
function folderPath(path: string): string {
  return path.replace(/\/*$/, '/');
}

/** The page that is most likely meant by a path that leads nowhere, as it is written in `site.yaml`. */
function nearestPath(path: string, { pages, rooms }: Destinations): string | undefined {
  const known = [
    ...sitePages.filter((each) => each !== ''),
    ...[...(pages?.keys() ?? [])].map((name) => `${name}/`),
    ...(rooms ?? []),
  ];
  const meant = nearest(folderPath(path), known);
  return meant === undefined ? undefined : `/${meant}`;
}

function hasPath(
  article: Article,
  path: string,
  offers: Destinations['offers'],
  isBeside: (article: Article, other: string) => boolean,
): boolean {
  if (path === '') return true;
  const page = articlePageAt(path);
  const moved = (id: string) => article.aliases?.some((alias) => alias.id === id) === true;
  if (page && page.value === undefined) return true;
  if (page?.value !== undefined) {
    const { value } = page;
    const { sections, pullQuotes, works } = article;
    if (page.page === 'section') return sections.some(({ id }) => id === value) || moved(value);
    if (page.page === 'beside') return isBeside(article, value);
    if (page.page === 'quote') return pullQuotes.some(({ id }) => id === value) || moved(value);
    if (works.some(({ slug }) => slug === value) || moved(`ref-${value}`)) return true;
  }
  const format = downloadFormat(path);
  if (format === undefined) return [...article.images, ...article.files].includes(path);
  const { downloads = true } = offers ?? {};
  return typeof downloads === 'boolean' ? downloads : downloads.includes(format);
}
