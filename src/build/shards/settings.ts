import { createHash } from 'node:crypto';
import {
  type LibraryOptions,
  PARAGRAPH_NUMBERS,
  SITE_URL,
  publication,
} from '../../library/index.ts';

/** Everything that is set beside the articles and changes pages, by the name of its variable or file. */
export function settingsOf({ base, draft }: LibraryOptions): Record<string, string> {
  const site = createHash('sha256').update(JSON.stringify(publication)).digest('hex');
  return {
    SITE_URL,
    BASE_PATH: base,
    PARAGRAPH_NUMBERS: PARAGRAPH_NUMBERS ? '1' : '0',
    DRAFT: draft ? '1' : '0',
    EXPORTS: process.env['EXPORTS'] === '0' ? '0' : '1',
    'site.yaml': site.slice(0, 12),
  };
}
