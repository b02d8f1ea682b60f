import {
  PARAGRAPH_NUMBERS,
  SITE_LANG,
  SITE_NAME,
  absolute,
  publication,
} from '../library/index.ts';
import type { Site } from './addresses.ts';

/** The site that is being built. */
export const thisSite: Site = {
  root: absolute('/'),
  name: SITE_NAME,
  description: publication.description,
  lang: SITE_LANG,
  ...(publication.issues.length > 0 && { issues: publication.issues }),
  ...(!PARAGRAPH_NUMBERS && { paragraphNumbers: false }),
};
