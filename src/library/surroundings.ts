import { type Article, type Publication, issueName, typeset } from '../article/index.ts';
import { type CitingArticle, citedBy } from './cited-by.ts';
import { surroundings } from './compiled-cache.ts';
import { type LibraryEntry, articlesOf } from './compile-library.ts';
import { journalOf } from './journal.ts';
import { type NextArticle, findNextArticles } from './next-article.ts';
import { publication, words } from './publication.ts';
import { type Versions, besidesOf, versionsOf } from './translations.ts';

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
  /** The same article in other languages; absent where there is none. */
  readonly versions?: OtherVersions;
}

export interface OtherVersions {
  /** Slug of the original, which may be the article itself. */
  readonly original: string;
  /** The article's own language, as {@link Version.named} has that of others. */
  readonly named: string;
  /** The original first, then the translations by their languages. */
  readonly others: readonly Version[];
}

/** The article in another language. */
export interface Version {
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
  /** The tag to name its language by: without a region, where no other version needs one. */
  readonly named: string;
  readonly dir: Article['dir'];
  /** Of the compiled article, where it stands side by side with this one on a page. */
  readonly beside?: string;
}

/**
 * By slug: what surrounds each article.
 * @param digests Of the compiled articles, by slug.
 */
export function findSurroundings(
  articles: readonly Article[],
  publication: Pick<Publication, 'issues' | 'language'>,
  digests: ReadonlyMap<string, string> = new Map(),
): Map<string, Surroundings> {
  const { issues, authors } = journalOf(articles, publication);
  const next = findNextArticles(articles, issues);
  const citing = citedBy(articles);
  const versionsIn = versionsOf(articles);
  const issueOf = new Map(
    issues.flatMap(({ entry, articles: own }) => own.map(({ slug }) => [slug, entry])),
  );
  return new Map(
    articles.map(({ slug, lang }) => {
      const issue = issueOf.get(slug);
      const following = next.get(slug);
      const versions = versionsIn.get(slug);
      return [
        slug,
        {
          ...(following && { next: following }),
          ...(issue && { issue: { id: issue.id, name: issueName(issue, words(lang)) } }),
          authors: authors.slugs.get(slug) ?? [],
          citedBy: citing.get(slug) ?? [],
          ...(versions && { versions: othersOf(slug, versions, digests) }),
        },
      ];
    }),
  );
}

function othersOf(
  slug: string,
  versions: Versions,
  digests: ReadonlyMap<string, string>,
): OtherVersions {
  const { original, translations } = versions;
  const besides = new Set(besidesOf(slug, versions));
  const all = [original, ...translations];
  const others = all.filter((version) => version.slug !== slug);
  const named = ({ lang }: Article): string => {
    const [primary = lang] = lang.split('-');
    return all.filter((each) => each.lang.split('-')[0] === primary).length > 1 ? lang : primary;
  };
  const own = all.find((version) => version.slug === slug) ?? original;
  return {
    original: original.slug,
    named: named(own),
    others: others.map((version) => ({
      slug: version.slug,
      title: version.title.text,
      lang: version.lang,
      named: named(version),
      dir: version.dir,
      ...(besides.has(version) && { beside: digests.get(version.slug) ?? '' }),
    })),
  };
}

/** Hands what surrounds the articles of the library to their pages, as readers are shown it. */
export function shareSurroundings(entries: readonly LibraryEntry[]): void {
  const articles = articlesOf(entries).map(typeset);
  const digests = new Map(
    entries.flatMap(({ slug, digest, article }) => (article ? [[slug, digest]] : [])),
  );
  const found = findSurroundings(articles, publication, digests);
  surroundings().clear();
  for (const [slug, around] of found) surroundings().set(slug, around);
}
