import type { English } from './en/index.ts';

/** The parts that scripts print, each a file of its own for every language. */
export const browserParts = [
  'reading',
  'search',
  'own',
] as const satisfies readonly (keyof English)[];

/** What each part holds: its own messages and, of the terms, those that it prints. */
export interface InBrowser {
  readonly reading: English['reading'];
  readonly search: English['search'] & Pick<English['terms'], 'kinds'>;
  readonly own: English['own'];
}

export type BrowserPart = (typeof browserParts)[number];

/** Path of such a file from the site's root. */
export function messagesPath(lang: string, part: BrowserPart): string {
  return `/messages/${lang}/${part}.json`;
}
