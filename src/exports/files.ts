import type { Article } from '../article/index.ts';
import type { Site } from './addresses.ts';
import { toBibtex } from './works/bibtex.ts';
import { articleRecord } from './cite/cite-as.ts';
import { citeFile, toCiteJson } from './cite/cite-json.ts';
import { toCslJson } from './works/csl-json.ts';
import { toEpub } from './epub/epub.ts';
import { toFeed } from './feed/feed.ts';
import { toJats } from './jats/jats.ts';
import { toLlmsText } from './site-files/llms.ts';
import { toMarkdown } from './markdown/markdown.ts';
import { toRis } from './works/ris.ts';
import { linkset, linksetFile } from './page-metadata/signposting.ts';
import { toOpenSearch, toRobots } from './site-files/site-files.ts';
import { toSitemap } from './site-files/sitemap.ts';
import { toPlainText } from './text/text.ts';
import { toWorksJson } from './works/works-json.ts';

/** A file to be written: its path, and how it is made when it is wanted. */
export interface ExportFile {
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<string>;
}

export interface ArticleFileOptions {
  /** Whether `article.pdf` stands beside these files. */
  readonly pdf?: boolean;
  /** Bytes of the article's images by path, for the EPUB. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

/** Every file that stands beside the page of `article`, but the PDF; paths below its folder. */
export function articleFiles(
  article: Article,
  site: Site,
  options: ArticleFileOptions = {},
): ExportFile[] {
  const { works } = article;
  return [
    { path: 'article.md', make: () => toMarkdown(article, site) },
    { path: 'article.txt', make: () => toPlainText(article, site) },
    { path: 'article.jats.xml', make: () => toJats(article, site) },
    { path: 'article.epub', make: () => toEpub(article, site, options.images) },
    ...recordFormats.map((format) => ({
      path: `citation.${format}`,
      make: () => articleRecord(article, site, format),
    })),
    { path: citeFile, make: () => toCiteJson(article, site) },
    {
      path: linksetFile,
      make: () => `${JSON.stringify(linkset(article, site, options), null, 1)}\n`,
    },
    ...(works.length > 0 ? bibliographyFiles('references', works) : []),
    ...works.flatMap((work) => bibliographyFiles(`sources/${work.slug}`, [work])),
  ];
}

/** Every file for machines that stands at the root of the site. */
export function siteFiles(articles: readonly Article[], site: Site): ExportFile[] {
  return [
    { path: 'feed.xml', make: () => toFeed(articles, site) },
    { path: 'sitemap.xml', make: () => toSitemap(articles, site) },
    { path: 'robots.txt', make: () => toRobots(site) },
    { path: 'opensearch.xml', make: () => toOpenSearch(site) },
    { path: 'llms.txt', make: () => toLlmsText(articles, site) },
    { path: 'works.json', make: () => toWorksJson(articles, site) },
  ];
}

const recordFormats = ['json', 'bib', 'ris'] as const;

function bibliographyFiles(name: string, works: Article['works']): ExportFile[] {
  return [
    { path: `${name}.json`, make: () => toCslJson(works) },
    { path: `${name}.bib`, make: () => toBibtex(works) },
    { path: `${name}.ris`, make: () => toRis(works) },
  ];
}
