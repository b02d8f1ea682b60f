import { type Article, fullTitle } from '../../article/index.ts';
import { addressesOf, permanentAddress, type Site } from '../addresses.ts';
import { feedHtml } from './feed-html.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';
import { dayOfForm, statedDay } from './stated-date.ts';
import { siteWords, wordsOf } from '../words-of.ts';
import { x, xmlDocument } from '../xml.ts';

/** Articles in the feed: a reader of feeds fetches it every hour. */
const newest = 50;

/**
 * `feed.xml`: the library as an Atom feed (RFC 4287), the newest 50 articles first, each with its
 * whole text. `updated` is a date that the article states (`stated-date.ts`); `published` is left out
 * where it has no date.
 */
export function toFeed(articles: readonly Article[], site: Site): string {
  const self = new URL('feed.xml', site.root).href;
  const sorted = [...articles].sort(inOrder).slice(0, newest);
  const days = articles.map(statedDay).sort();
  return xmlDocument(
    x(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...(site.lang && { 'xml:lang': site.lang }) },
      x('id', site.root),
      x('title', oneLine(site.name)),
      site.description ? x('subtitle', oneLine(site.description)) : undefined,
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: site.root }),
      x('updated', midnight(days.at(-1) ?? dayOfForm)),
      // Atom wants an author for every entry; the site stands in where an article names none.
      x(
        'author',
        x('name', oneLine(site.publisher?.name ?? site.name)),
        site.publisher?.url ? x('uri', site.publisher.url) : undefined,
        site.contact?.startsWith('mailto:') === true
          ? x('email', site.contact.slice('mailto:'.length))
          : undefined,
      ),
      (site.editors ?? []).map(({ name, orcid }) =>
        x(
          'contributor',
          x('name', oneLine(name)),
          orcid ? x('uri', `https://orcid.org/${orcid}`) : undefined,
        ),
      ),
      site.licence
        ? x(
            'rights',
            [site.licence.name, site.licence.url].filter(Boolean).join(siteWords(site).terms.comma),
          )
        : undefined,
      sorted.map((article) => entry(knownFacts(inPublication(article, site)), site)),
    ),
  );
}

function entry(article: Article, site: Site) {
  const { terms } = wordsOf(article, site);
  const { article: address } = addressesOf(article, site);
  return x(
    'entry',
    { 'xml:lang': article.lang },
    x('id', permanentAddress(article, site)),
    x('title', oneLine(fullTitle(article))),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: article.lang, href: address }),
    article.date ? x('published', updated(article)) : undefined,
    x('updated', updated(article)),
    article.authors.map(({ name, orcid }) =>
      x(
        'author',
        x('name', oneLine(name)),
        orcid ? x('uri', `https://orcid.org/${orcid}`) : undefined,
      ),
    ),
    (article.translators ?? []).map(({ name, orcid }) =>
      x(
        'contributor',
        x('name', oneLine(name)),
        orcid ? x('uri', `https://orcid.org/${orcid}`) : undefined,
      ),
    ),
    article.keywords.map((term) => x('category', { term })),
    article.licence
      ? x('rights', [article.licence.name, article.licence.url].filter(Boolean).join(terms.comma))
      : undefined,
    article.abstract ? x('summary', oneLine(article.abstract.text)) : undefined,
    x('content', { type: 'html', 'xml:base': address }, feedHtml(article, site)),
  );
}

/** Articles with a date first, the newest before the others; so are those without among themselves. */
function inOrder(a: Article, b: Article): number {
  if ((a.date === undefined) !== (b.date === undefined)) return a.date ? -1 : 1;
  return compare(statedDay(b), statedDay(a));
}

function updated(article: Article): string {
  return midnight(statedDay(article));
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
