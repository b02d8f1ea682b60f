import type { Root } from 'hast';
import {
  type Article,
  articlePath,
  changed,
  libraryPagePath,
  shownDate,
  sourcePath,
  surnames,
  workPath,
} from '../article/index.ts';
import {
  type Group,
  type SharedWork,
  byDate,
  citingPlaces,
  href,
  shortName,
} from '../library/index.ts';
import type { Words } from '../messages/index.ts';
import type { LibraryArticle, LibraryWork } from '../pictures/index.ts';

/**
 * What the library's pictures are drawn from, of its articles: newest first, as they are listed.
 * @param pages The pages of the library's list.
 */
export function libraryArticles(
  articles: readonly Article[],
  pages: readonly (readonly Group[])[],
  words: Words,
): LibraryArticle[] {
  const pageOf = new Map(
    pages.flatMap((groups, nth) =>
      groups.flatMap((group) => group.articles.map(({ slug }) => [slug, nth + 1] as const)),
    ),
  );
  return byDate(articles).map((article) => ({
    path: articlePath(article.slug),
    title: article.shortTitle ?? article.title.text,
    by: surnames(article, words),
    ...(article.date && { date: article.date }),
    dateText: article.date ? shownDate(article.date, words) : '',
    listed: `${libraryPagePath(pageOf.get(article.slug) ?? 1)}#list`,
  }));
}

/** Likewise of its works: those that more than one article names. */
export function libraryWorks(works: readonly SharedWork[], words: Words): LibraryWork[] {
  return works
    .filter(({ uses }) => uses.length > 1)
    .map(({ slug, work, uses }) => ({
      path: workPath(slug),
      name: shortName(work, words),
      title: work.title,
      kind: work.kind,
      ...(work.href !== undefined && { href: work.href }),
      uses: uses.map(({ article, work: own }) => ({
        article: {
          path: articlePath(article.slug),
          title: article.shortTitle ?? article.title.text,
        },
        path: sourcePath(article.slug, own.slug),
        places: citingPlaces(article, own).length,
      })),
    }));
}

/** Makes the links of a picture of the library lead to its pages. */
export function withinSite(tree: Root): Root {
  return changed(tree, (node) => {
    if (node.type !== 'element' || typeof node.properties['href'] !== 'string') return undefined;
    return [{ ...node, properties: { ...node.properties, href: href(node.properties['href']) } }];
  });
}
