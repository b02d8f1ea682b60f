import {
  PARAGRAPH_NUMBERS,
  SITE_LANG,
  SITE_NAME,
  absolute,
  type LibraryEntry,
  ownPagesOf,
  publication,
} from '../library/index.ts';
import type { Site, WholeSite } from './addresses.ts';

/** The site that is being built. */
export const thisSite: Site = {
  root: absolute('/'),
  name: SITE_NAME,
  description: publication.description,
  lang: SITE_LANG,
  ...(!PARAGRAPH_NUMBERS && { paragraphNumbers: false }),
};

/** A site with what only its shared files tell of: issues and own pages. */
export function wholeSite(site: Site, entries: readonly LibraryEntry[]): WholeSite {
  const pages = ownPagesOf(entries).map(({ slug }) => slug);
  return { ...site, issues: publication.issues, pages };
}
