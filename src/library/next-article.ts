import { type Article, authorNames } from '../article/index.ts';
import { words } from './publication.ts';
import type { Issue } from './rooms.ts';

/** What the end of an article says of another one. */
export interface NextArticle {
  readonly slug: string;
  readonly title: string;
  readonly authors: string;
  readonly lang: string;
  readonly dir: Article['dir'];
}

/**
 * By slug: the article that a reader may go on with, which is the next one of the same issue, else
 * of the same journal, else of the library, and never the same in another language. After the last
 * comes the first. An article that stands alone has none.
 */
export function findNextArticles(
  articles: readonly Article[],
  issues: readonly Pick<Issue, 'articles'>[] = [],
): Map<string, NextArticle> {
  const journals = new Map<string, Article[]>();
  for (const article of articles) {
    const { title = '' } = article.journal ?? {};
    journals.set(title, [...(journals.get(title) ?? []), article]);
  }
  return new Map([
    ...pairs(articles),
    ...[...journals].flatMap(([title, own]) => (title === '' ? [] : pairs(own))),
    ...issues.flatMap((issue) => pairs(issue.articles)),
  ]);
}

function pairs(articles: readonly Article[]): [string, NextArticle][] {
  return articles.flatMap((article, nth): [string, NextArticle][] => {
    const others = [...articles.slice(nth + 1), ...articles.slice(0, nth)];
    const next = others.find((other) => workOf(other) !== workOf(article));
    return next ? [[article.slug, described(next)]] : [];
  });
}

/** Slug of the original, of a translation and of an original. */
function workOf({ slug, translationOf }: Article): string {
  return translationOf ?? slug;
}

function described(article: Article): NextArticle {
  const { slug, title, lang, dir } = article;
  return { slug, title: title.text, authors: authorNames(article, words(lang)), lang, dir };
}
