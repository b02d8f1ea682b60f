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
 * of the same journal, else of the library. After the last comes the first. An article that stands
 * alone has none.
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
  if (articles.length < 2) return [];
  return articles.map(({ slug }, nth) => [slug, described(articles[(nth + 1) % articles.length]!)]);
}

function described(article: Article): NextArticle {
  const { slug, title, lang, dir } = article;
  return { slug, title: title.text, authors: authorNames(article, words(lang)), lang, dir };
}
