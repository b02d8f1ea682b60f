import type { Article } from '../../article/index.ts';
import { worksAcross } from '../../library/index.ts';
import { addressesOf, siteAddresses, type Site } from '../addresses.ts';
import { isoDate } from '../works/csl-fields.ts';
import { x, xmlDocument } from '../xml.ts';

/**
 * `sitemap.xml` (sitemaps.org 0.9): every page that is its own canonical page. Section pages name
 * the whole article as theirs and are left out.
 */
export function toSitemap(articles: readonly Article[], site: Site): string {
  const url = (address: string, article?: Article) =>
    x(
      'url',
      x('loc', address),
      article?.date?.day === undefined ? undefined : x('lastmod', isoDate(article.date)),
    );
  const { library, works, work } = siteAddresses(site);
  return xmlDocument(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      url(library),
      url(works),
      articles.flatMap((article) => {
        const addresses = addressesOf(article, site);
        return [
          addresses.article,
          addresses.about,
          ...(article.notes.length > 0 ? [addresses.notes] : []),
          ...(article.works.length > 0 ? [addresses.sources] : []),
          ...article.works.map(addresses.work),
        ].map((address) => url(address, article));
      }),
      worksAcross(articles).map(({ slug }) => url(work(slug))),
    ),
  );
}
