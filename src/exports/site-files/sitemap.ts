import { type Article, roomPath } from '../../article/index.ts';
import { journalOf, canonicalRoomPaths, versionsOf, worksAcross } from '../../library/index.ts';
import { addressesOf, siteAddresses, type WholeSite } from '../addresses.ts';
import { isoDate } from '../works/csl-fields.ts';
import { x, xmlDocument } from '../xml.ts';

/**
 * `sitemap.xml` (sitemaps.org 0.9): every page that is its own canonical page. Section pages name
 * the whole article as theirs and are left out. The page of an article in several languages names
 * all of them (Google, "Tell Google about localized versions of your page").
 */
export function toSitemap(articles: readonly Article[], site: WholeSite): string {
  const versions = versionsOf(articles);
  const alternates = (article: Article) => {
    const { original, translations } = versions.get(article.slug) ?? {};
    if (!original || !translations) return [];
    const link = (hreflang: string, of: Article) =>
      x('xhtml:link', { rel: 'alternate', hreflang, href: addressesOf(of, site).article });
    return [
      ...[original, ...translations].map((version) => link(version.lang, version)),
      link('x-default', original),
    ];
  };
  const url = (address: string, article?: Article) =>
    x(
      'url',
      x('loc', address),
      article?.date?.day === undefined ? undefined : x('lastmod', isoDate(article.date)),
      article && address === addressesOf(article, site).article ? alternates(article) : undefined,
    );
  const { library, works, work, room } = siteAddresses(site);
  const { issues = [], pages = [], lang = 'en' } = site;
  const journal = journalOf(articles, { issues, language: lang, messages: site.messages });
  return xmlDocument(
    x(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        ...(versions.size > 0 && { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }),
      },
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
