import { type Article, fullTitle } from '../../article/index.ts';
import { journalOf } from '../../library/index.ts';
import type { WholeSite } from '../addresses.ts';
import { knownFacts } from '../known.ts';

/** What is told of an article in the list of all. Keys that are not known are absent. */
export interface ListedArticle {
  readonly slug: string;
  readonly title: string;
  readonly authors?: readonly string[];
  readonly keywords?: readonly string[];
  readonly year?: number;
  /** Name of its issue. */
  readonly issue?: string;
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/**
 * `articles.json`: every article in the order of the library, by what it is found in its list. The
 * language stands where it is not the site's.
 */
export function toArticlesJson(articles: readonly Article[], site: WholeSite): string {
  const { lang: language = 'en', issues = [] } = site;
  const { groups } = journalOf(articles, { issues, language, messages: site.messages });
  const listed = groups.flatMap(({ issue, articles: own }) =>
    own.map(knownFacts).map((article): ListedArticle => {
      const { slug, authors, keywords, date, lang, dir } = article;
      return {
        slug,
        title: fullTitle(article),
        ...(authors.length > 0 && { authors: authors.map(({ name }) => name) }),
        ...(keywords.length > 0 && { keywords }),
        ...(date && { year: date.year }),
        ...(issue && { issue: issue.name }),
        ...(lang !== language && { lang }),
        ...(dir === 'rtl' && { dir }),
      };
    }),
  );
  return `${JSON.stringify(listed)}\n`;
}
