import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FontChoice } from '../article/index.ts';
import {
  PARAGRAPH_NUMBERS,
  SITE_LANG,
  SITE_NAME,
  absolute,
  type LibraryEntry,
  contentFolder,
  ownPagesOf,
  packageFolders,
  publication,
  siteFont,
} from '../library/index.ts';
import type { PrintedFont, Site, WholeSite } from './addresses.ts';

const { publisher, issn, licence, contact, editors, search, downloads, colours, fonts } =
  publication;

/** The site that is being built. */
export const thisSite: Site = {
  root: absolute('/'),
  name: SITE_NAME,
  description: publication.description,
  lang: SITE_LANG,
  ...(!PARAGRAPH_NUMBERS && { paragraphNumbers: false }),
  ...(publisher && { publisher }),
  ...(issn.length > 0 && { issn }),
  ...(licence && { licence }),
  ...(contact !== undefined && { contact }),
  ...(editors.length > 0 && { editors }),
  ...(!search && { search }),
  ...(downloads !== true && { downloads: downloads === false ? [] : downloads }),
  ...(Object.keys(publication.messages).length > 0 && { messages: publication.messages }),
  ...(colours.light.accent !== undefined && { accent: colours.light.accent }),
  ...((fonts.body ?? fonts.headings) && {
    fonts: {
      ...(fonts.body && { body: printed(fonts.body) }),
      ...(fonts.headings && { headings: printed(fonts.headings) }),
    },
  }),
};

/** A site with what only its shared files tell of: issues and own pages. */
export function wholeSite(site: Site, entries: readonly LibraryEntry[]): WholeSite {
  const pages = ownPagesOf(entries).map(({ slug }) => slug);
  return { ...site, issues: publication.issues, pages };
}

/** A font that cannot be read is left out: the check of the content has said so. */
function printed(choice: FontChoice): PrintedFont {
  const contentDir = contentFolder();
  const from = packageFolders(contentDir);
  return siteFont(choice, { contentDir, from, isPrinted: true }).faces.flatMap((face) => {
    try {
      const digest = createHash('sha256').update(readFileSync(face.path)).digest('hex');
      return [{ ...face, digest: digest.slice(0, 16) }];
    } catch {
      return [];
    }
  });
}
