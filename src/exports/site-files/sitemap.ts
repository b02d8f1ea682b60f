import { type Article, roomPath } from '../../article/index.ts';
import { journalOf, canonicalRoomPaths, worksAcross } from '../../library/index.ts';
import { addressesOf, siteAddresses, type WholeSite } from '../addresses.ts';
import { isoDate } from '../works/csl-fields.ts';
import { x, xmlDocument } from '../xml.ts';

/**
 * `sitemap.xml` (sitemaps.org 0.9): every page that is its own canonical page. Section pages name
 * the whole article as theirs and are left out.
 */
export function toSitemap(articles: readonly Article[], site: WholeSite): string {
  const url = (address: string, article?: Article) =>
    x(
      'url',
      x('loc', address),
      article?.date?.day === undefined ? undefined : x('lastmod', isoDate(article.date)),
    );
  const { library, works, work, room } = siteAddresses(site);
  const { issues = [], pages = [], lang = 'en' } = site;
  const journal = journalOf(articles, { issues, language: lang, messages: site.messages });
  return xmlDocument(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      url(library),
      url(works),
      pages.map((name) => url(room(roomPath(name)))),
      canonicalRoomPaths(journal).map((path) => url(room(path))),
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
