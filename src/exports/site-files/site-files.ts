import { type Site, siteAddresses } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import { siteWords } from '../words-of.ts';
import { x, xmlDocument } from '../xml.ts';

/** `robots.txt` (RFC 9309): everything may be read; where the sitemap is. */
export function toRobots(site: Site): string {
  const sitemap = siteAddresses(site).file('sitemap.xml');
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}

/** `opensearch.xml` (OpenSearch 1.1): the site's search for the browser's address bar. */
export function toOpenSearch(site: Site): string {
  const { search, file } = siteAddresses(site);
  return xmlDocument(
    x(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      // The specification allows 16 characters.
      x('ShortName', Array.from(oneLine(site.name)).slice(0, 16).join('')),
      x('Description', siteWords(site).print.searchOf({ site: oneLine(site.name) })),
      x('InputEncoding', 'UTF-8'),
      x('Url', {
        type: 'text/html',
        method: 'get',
        template: `${search}?q={searchTerms}`,
      }),
      x('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: file('opensearch.xml'),
      }),
    ),
  );
}
