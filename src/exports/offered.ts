import {
  type ArticleFormatName,
  type RecordEnding,
  type SiteFileName,
  recordEndings,
  siteFileNames,
} from '../article/index.ts';
import type { Site } from './addresses.ts';

/** Whether a site offers a form of the article, or its records in a format. */
export function isOffered(
  name: ArticleFormatName | RecordEnding,
  { downloads }: Pick<Site, 'downloads'>,
): boolean {
  return downloads?.includes(name) ?? true;
}

/** The formats of records that a site offers, in their order. */
export function recordsOffered(site: Pick<Site, 'downloads'>): RecordEnding[] {
  return recordEndings.filter((ending) => isOffered(ending, site));
}

/** The files at the root of a site: what serves the search is there where a search is. */
export function siteFilesOf({ search = true }: Pick<Site, 'search'>): SiteFileName[] {
  return siteFileNames.filter((name) => name !== 'opensearch.xml' || search);
}
