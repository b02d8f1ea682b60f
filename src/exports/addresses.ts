import type { OwnMessages } from '../messages/index.ts';
import {
  type Article,
  type Editor,
  type IssueEntry,
  type Licence,
  type Publisher,
  type SiteFileName,
  type Work,
  aboutPath,
  articlePath,
  libraryPath,
  linkSchemes,
  notesPath,
  searchPath,
  sectionPath,
  sourcePath,
  sourcesPath,
  workPath,
  worksPath,
} from '../article/index.ts';
import { bareDoi, doiAddress } from './works/csl-fields.ts';

/** The site that the exports belong to. */
export interface Site {
  /** Absolute address of the start page, with a trailing slash: `https://example.org/journal/`. */
  readonly root: string;
  readonly name: string;
  readonly description?: string;
  /** Whether readers are shown the numbers of paragraphs. Default: true. */
  readonly paragraphNumbers?: boolean;
  /** BCP 47 tag of the interface. */
  readonly lang?: string;
  readonly publisher?: Publisher;
  /** ISSN of the publication, where it has one. */
  readonly issn?: readonly string[];
  /** Licence of what names no other. */
  readonly licence?: Licence;
  /** An address of mail or of a page. */
  readonly contact?: string;
  readonly editors?: readonly Editor[];
  /** Whether there is a search. Default: true. */
  readonly search?: boolean;
  /** Formats that are offered, by name or ending. Default: all. */
  readonly downloads?: readonly string[];
  /** The interface's own words, by language tag. */
  readonly messages?: OwnMessages;
  /** Colour of what is marked, as six hexadecimal digits. */
  readonly accent?: string;
  /** Fonts that the PDF is set in, where they are not ours. */
  readonly fonts?: { readonly body?: PrintedFont; readonly headings?: PrintedFont };
}

/** The faces of a font. */
export type PrintedFont = readonly PrintedFace[];

export interface PrintedFace {
  /** Path of the woff2 file on disk. */
  readonly path: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly range?: string;
  /** Hash of its bytes. */
  readonly digest: string;
}

/** The site with what only its shared files tell of, so that an article's own stay as they are. */
export interface WholeSite extends Site {
  /** As the publication has them. */
  readonly issues?: readonly IssueEntry[];
  /** Names of the publication's own pages. */
  readonly pages?: readonly string[];
}

/** Where everything of one article stands, absolute (contract: Routes, Downloads). */
export interface Addresses {
  readonly article: string;
  readonly notes: string;
  readonly sources: string;
  readonly about: string;
  readonly section: (id: string) => string;
  /** A place on the article page. */
  readonly fragment: (id: string) => string;
  readonly work: (work: Work) => string;
  /** A file beside the article page: `article.pdf`, an image. */
  readonly file: (path: string) => string;
}

/** Absolute addresses of `article` on `site`. Every part is percent-encoded where it must be. */
export function addressesOf(article: Article, site: Site): Addresses {
  const at = addressOn(site);
  const slug = encodeURIComponent(article.slug);
  const base = at(articlePath(slug));
  return {
    article: base,
    notes: at(notesPath(slug)),
    sources: at(sourcesPath(slug)),
    about: at(aboutPath(slug)),
    section: (id) => at(sectionPath(slug, encodeURIComponent(id))),
    fragment: (id) => `${base}#${encodeURIComponent(id)}`,
    work: (work) => at(sourcePath(slug, encodeURIComponent(work.slug))),
    file: (path) => `${base}${path.split('/').map(encodeURIComponent).join('/')}`,
  };
}

/** Where what belongs to no single article stands, absolute. */
export interface SiteAddresses {
  readonly library: string;
  readonly search: string;
  readonly works: string;
  /** The page of an article, by its slug. */
  readonly article: (slug: string) => string;
  /** The page of a work across articles, by its slug. */
  readonly work: (slug: string) => string;
  readonly file: (name: SiteFileName) => string;
  /** One of the journal's rooms or own pages, by its path from the site's root. */
  readonly room: (path: string) => string;
}

/** Absolute addresses of the pages and files of `site` itself. */
export function siteAddresses(site: Site): SiteAddresses {
  const at = addressOn(site);
  return {
    library: at(libraryPath),
    search: at(searchPath),
    works: at(worksPath),
    article: (slug) => at(articlePath(encodeURIComponent(slug))),
    work: (slug) => at(workPath(encodeURIComponent(slug))),
    file: (name) => at(`/${name}`),
    room: (path) => at(encodeURI(path)),
  };
}

/** Makes absolute addresses of paths from the site's root, which are escaped already. */
function addressOn(site: Site): (path: string) => string {
  const root = new URL(site.root).href;
  return (path) => root + path.slice(1);
}

/** The address by which an article is known: its DOI, or that of its page. */
export function permanentAddress(article: Article, site: Site): string {
  const doi = bareDoi(article.doi);
  return doi === undefined ? addressesOf(article, site).article : doiAddress(doi);
}

/**
 * Turns an address as the article's HTML has it (fragment, image, absolute) absolute; nothing
 * where no link of a page may have it (RFC 3986), such as `javascript:` or `http://a}/`.
 */
export function absolute(address: string, base: string): string | undefined {
  const url = URL.parse(address, base);
  const scheme = url?.protocol.slice(0, -1) ?? '';
  if (!url || !linkSchemes.has(scheme)) return undefined;
  const isWeb = scheme === 'http' || scheme === 'https';
  if (isWeb && !/^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(url.hostname)) return undefined;
  return url.href.replace(/[{}|\\^`"<>]/g, encodeURIComponent);
}

/** `address` if it is an absolute http(s) address. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) ? address.trim() : undefined;
}
