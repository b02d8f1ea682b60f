import type {
  Article,
  ArticleFormatName,
  CslItem,
  ProgramFileName,
  RecordEnding,
  SiteFileName,
  Work,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import type { Site, WholeSite } from './addresses.ts';
import { toCiteJson } from './cite/cite-json.ts';
import { toEpub } from './epub/epub.ts';
import { toFeed } from './feed/feed.ts';
import { toJats } from './jats/jats.ts';
import type { LinkedAt, LinkedFile } from './linked-file.ts';
import { toMarkdown } from './markdown/markdown.ts';
import { toNamesJson } from './page-metadata/names-json.ts';
import { toPagesJson } from './page-metadata/pages-json.ts';
import { toStripSvg } from './page-metadata/strip-svg.ts';
import { toLinksetJson } from './page-metadata/signposting.ts';
import { toArticlesJson } from './site-files/articles-json.ts';
import { toLlmsText } from './site-files/llms.ts';
import { toOpenSearch, toRobots } from './site-files/site-files.ts';
import { toSitemap } from './site-files/sitemap.ts';
import { toPlainText } from './text/text.ts';
import { bibtexEntry, toBibtex } from './works/bibtex.ts';
import { itemJson, toCslJson } from './works/csl-json.ts';
import { risRecord, toRis } from './works/ris.ts';
import { toWorksJson } from './works/works-json.ts';

/** What is said of every kind of file. */
export interface FileKind {
  /** Media type, as links name it. */
  readonly type: string;
  /** Whether it is text: compressed in advance, and sent as UTF-8. */
  readonly text: boolean;
  /**
   * How a server is told the type: by the file's ending or, where others share the ending, by its
   * name. Not at all where every server knows the ending.
   */
  readonly served: 'by ending' | 'by name' | 'known';
}

/** What a file of an article is made of. */
export interface ArticleParts {
  readonly article: Article;
  readonly site: Site;
  /** Bytes of the article's images by path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The files that the article's page links to. */
  readonly links: readonly LinkedFile[];
}

/** A program that makes a form of the article. */
export type Engine = 'browser' | 'Pandoc';

/** A form of the whole article. */
export interface ArticleFormat extends FileKind {
  /** Name for readers. */
  readonly label: (words: Words) => string;
  readonly linked: readonly LinkedAt[];
  /** Whether making it takes so long that it is cached between builds. */
  readonly cached: boolean;
  /** Whether it holds the bytes of the images. */
  readonly images: boolean;
  /** Makes the file; the name of the engine where it takes one, which is not always at hand. */
  readonly make: ((parts: ArticleParts) => string | Uint8Array) | Engine;
}

/** A file of an article for programs alone. */
export interface ProgramFormat extends FileKind {
  readonly make: (parts: ArticleParts) => string | Promise<string>;
}

/** A format of bibliographic records: of the article itself, of its works, of one work. */
export interface RecordFormat extends FileKind {
  /** Name for readers. */
  readonly label: string;
  /** Its place in the list beside a single work: the most used come first. */
  readonly dossierPlace: number;
  readonly ofArticle: (item: CslItem) => string;
  readonly ofWorks: (works: readonly Work[]) => string;
}

/** A file at the root of the site. */
export interface SiteFormat extends FileKind {
  /** How every page's head links to it. */
  readonly link?: { readonly rel: string; readonly type: string };
  readonly make: (articles: readonly Article[], site: WholeSite) => string;
}

const forReaders = ['downloads', 'alternate', 'item'] as const;
/** For people who go on with the text: listed, and named in the linkset. */
const forCoAuthors = ['downloads', 'item'] as const;

/** In the order in which a reader is offered them. */
export const articleFormats: Readonly<Record<ArticleFormatName, ArticleFormat>> = {
  pdf: {
    label: () => 'PDF',
    type: 'application/pdf',
    text: false,
    served: 'known',
    linked: forReaders,
    cached: true,
    images: true,
    make: 'browser',
  },
  epub: {
    label: () => 'EPUB',
    type: 'application/epub+zip',
    text: false,
    served: 'by ending',
    linked: forReaders,
    cached: true,
    images: true,
    make: ({ article, site, images }) => toEpub(article, site, images),
  },
  docx: {
    label: () => 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    text: false,
    served: 'by ending',
    linked: forCoAuthors,
    cached: true,
    images: true,
    make: 'Pandoc',
  },
  latex: {
    label: () => 'LaTeX',
    type: 'application/x-tex',
    text: true,
    served: 'by ending',
    linked: forCoAuthors,
    cached: true,
    images: true,
    make: 'Pandoc',
  },
  markdown: {
    label: () => 'Markdown',
    type: 'text/markdown',
    text: true,
    served: 'by ending',
    linked: forReaders,
    cached: true,
    images: false,
    make: ({ article, site }) => toMarkdown(article, site),
  },
  text: {
    label: (words) => words.print.files.plainText,
    type: 'text/plain',
    text: true,
    served: 'by ending',
    linked: forReaders,
    cached: true,
    images: false,
    make: ({ article, site }) => toPlainText(article, site),
  },
  jats: {
    label: () => 'JATS XML',
    type: 'application/xml',
    text: true,
    served: 'by ending',
    linked: [...forReaders, 'describedby'],
    cached: true,
    images: false,
    make: ({ article, site }) => toJats(article, site),
  },
};

export const programFormats: Readonly<Record<ProgramFileName, ProgramFormat>> = {
  'cite.json': {
    type: 'application/json',
    text: true,
    served: 'known',
    make: ({ article, site }) => toCiteJson(article, site),
  },
  'pages.json': {
    type: 'application/json',
    text: true,
    served: 'known',
    make: ({ article, site }) => toPagesJson(article, site),
  },
  'strip.svg': {
    type: 'image/svg+xml',
    text: true,
    served: 'known',
    make: ({ article, site }) => toStripSvg(article, site),
  },
  'names.json': {
    type: 'application/json',
    text: true,
    served: 'known',
    make: ({ article }) => toNamesJson(article),
  },
  'linkset.json': {
    // RFC 9264, section 4.2.
    type: 'application/linkset+json',
    text: true,
    served: 'by name',
    make: ({ article, site, links }) => toLinksetJson(article, site, links),
  },
};

/** In the order in which they are listed. */
export const recordFormats: Readonly<Record<RecordEnding, RecordFormat>> = {
  json: {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    text: true,
    served: 'known',
    dossierPlace: 3,
    ofArticle: itemJson,
    ofWorks: toCslJson,
  },
  bib: {
    label: 'BibTeX',
    type: 'application/x-bibtex',
    text: true,
    served: 'by ending',
    dossierPlace: 1,
    ofArticle: bibtexEntry,
    ofWorks: toBibtex,
  },
  ris: {
    label: 'RIS',
    type: 'application/x-research-info-systems',
    text: true,
    served: 'by ending',
    dossierPlace: 2,
    ofArticle: risRecord,
    ofWorks: toRis,
  },
};

export const siteFormats: Readonly<Record<SiteFileName, SiteFormat>> = {
  'feed.xml': {
    type: 'application/xml',
    text: true,
    served: 'by ending',
    link: { rel: 'alternate', type: 'application/atom+xml' },
    make: toFeed,
  },
  'sitemap.xml': { type: 'application/xml', text: true, served: 'by ending', make: toSitemap },
  'robots.txt': {
    type: 'text/plain',
    text: true,
    served: 'by ending',
    make: (_, site) => toRobots(site),
  },
  'opensearch.xml': {
    type: 'application/xml',
    text: true,
    served: 'by ending',
    link: { rel: 'search', type: 'application/opensearchdescription+xml' },
    make: (_, site) => toOpenSearch(site),
  },
  'llms.txt': { type: 'text/plain', text: true, served: 'by ending', make: toLlmsText },
  'works.json': { type: 'application/json', text: true, served: 'known', make: toWorksJson },
  'articles.json': { type: 'application/json', text: true, served: 'known', make: toArticlesJson },
};
