import {
  PARAGRAPH_NUMBERS,
  SITE_LANG,
  SITE_NAME,
  absolute,
  publication,
} from '../library/index.ts';
import type { Site } from './addresses.ts';

const { publisher, issn, licence, contact, editors, search, downloads, colours } = publication;

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
  ...(colours.light.accent !== undefined && { accent: colours.light.accent }),
};
