import {
  type Article,
  type ArticleFormatName,
  articleFileNames,
  articleFormatNames,
  programFileNames,
  recordEndings,
  siteFileNames,
} from '../article/index.ts';
import { type Site, type WholeSite, addressesOf } from './addresses.ts';
import { linkedFiles } from './downloads.ts';
import { isOffered, recordsOffered, siteFilesOf } from './offered.ts';
import {
  type FileKind,
  articleFormats,
  programFormats,
  recordFormats,
  siteFormats,
} from './formats.ts';
import { knownFacts } from './known.ts';
import { articleItem } from './works/csl-json.ts';

/** A file to be written: its path, and how it is made when it is needed. */
export interface ExportFile {
  readonly path: string;
  readonly make: () => string | Uint8Array | Promise<string>;
}

export interface ArticleFileOptions {
  /** The forms that stand beside these files and that an engine made. */
  readonly made?: readonly ArticleFormatName[];
  /** Bytes of the article's images by path, for the EPUB. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

/** Every file that stands beside the page of `article` and takes no engine; paths below its folder. */
export function articleFiles(
  article: Article,
  site: Site,
  { made = [], images = new Map() }: ArticleFileOptions = {},
): ExportFile[] {
  const { works } = article;
  const parts = { article, site, images, links: linkedFiles(article, { made, site }) };
  return [
    ...articleFormatNames
      .filter((name) => isOffered(name, site))
      .flatMap((name) => {
        const { make } = articleFormats[name];
        return typeof make === 'function'
          ? [{ path: articleFileNames[name], make: () => make(parts) }]
          : [];
      }),
    ...recordsOffered(site).map((ending) => ({
      path: `citation.${ending}`,
      make: () => articleRecord(article, site, ending),
    })),
    ...programFileNames
      .filter((path) => path !== 'names.json' || article.edition.names.length > 0)
      .map((path) => ({ path, make: () => programFormats[path].make(parts) })),
    ...(works.length > 0 ? bibliographyFiles('references', works, site) : []),
    ...works.flatMap((work) => bibliographyFiles(`sources/${work.slug}`, [work], site)),
  ];
}

/** Every file for machines that stands at the root of the site. */
export function siteFiles(articles: readonly Article[], site: WholeSite): ExportFile[] {
  return siteFilesOf(site).map((path) => ({
    path,
    make: () => siteFormats[path].make(articles, site),
  }));
}

/** The article's own record in a format of reference managers. */
export function articleRecord(
  article: Article,
  site: Site,
  ending: (typeof recordEndings)[number],
): string {
  const item = articleItem(knownFacts(article), addressesOf(article, site));
  return recordFormats[ending].ofArticle(item);
}

/** Every kind of file that is published beside the pages, with a name that such a file has. */
export function fileKinds(): (FileKind & { readonly file: string })[] {
  return [
    ...articleFormatNames.map((name) => ({
      ...articleFormats[name],
      file: articleFileNames[name],
    })),
    ...programFileNames.map((file) => ({ ...programFormats[file], file })),
    ...recordEndings.map((ending) => ({
      ...recordFormats[ending],
      file: `references.${ending}`,
    })),
    ...siteFileNames.map((file) => ({ ...siteFormats[file], file })),
  ];
}

function bibliographyFiles(name: string, works: Article['works'], site: Site): ExportFile[] {
  return recordsOffered(site).map((ending) => ({
    path: `${name}.${ending}`,
    make: () => recordFormats[ending].ofWorks(works),
  }));
}
