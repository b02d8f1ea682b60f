import { type Article, type Publication, issueName, typeset } from '../article/index.ts';
import { type CitingArticle, citedBy } from './cited-by.ts';
import { surroundings } from './compiled-cache.ts';
import { journalOf } from './journal.ts';
import { type NextArticle, findNextArticles } from './next-article.ts';
import { publication, words } from './publication.ts';

/**
 * What an article's own pages show of the rest of the library. They are made without it, in
 * threads and in later builds: whatever they show of other articles has to stand here.
 */
export interface Surroundings {
  /** The article to go on with. */
  readonly next?: NextArticle;
  /** With its name in the article's language. */
  readonly issue?: { readonly id: string; readonly name: string };
  /** The slug of each author. */
  readonly authors: readonly string[];
  /** Other articles that link or cite it. */
  readonly citedBy: readonly CitingArticle[];
}

/** By slug: what surrounds each article. */
export function findSurroundings(
  articles: readonly Article[],
  publication: Pick<Publication, 'issues' | 'language'>,
): Map<string, Surroundings> {
  const { issues, authors } = journalOf(articles, publication);
  const next = findNextArticles(articles, issues);
  const citing = citedBy(articles);
  const issueOf = new Map(
    issues.flatMap(({ entry, articles: own }) => own.map(({ slug }) => [slug, entry])),
  );
  return new Map(
    articles.map(({ slug, lang }) => {
      const issue = issueOf.get(slug);
      const following = next.get(slug);
      return [
        slug,
        {
          ...(following && { next: following }),
          ...(issue && { issue: { id: issue.id, name: issueName(issue, words(lang)) } }),
          authors: authors.slugs.get(slug) ?? [],
          citedBy: citing.get(slug) ?? [],
        },
      ];
    }),
  );
}

/** Hands what surrounds the articles of the library to their pages, as readers are shown it. */
export function shareSurroundings(articles: readonly Article[]): void {
  const found = findSurroundings(articles.map(typeset), publication);
  surroundings().clear();
  for (const [slug, around] of found) surroundings().set(slug, around);
}
