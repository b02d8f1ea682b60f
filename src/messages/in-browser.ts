import type { English } from './en/index.ts';

/** The parts that scripts print, each a file of its own for every language. */
export const browserParts = ['reading', 'search'] as const satisfies readonly (keyof English)[];

export type BrowserPart = (typeof browserParts)[number];

/** Path of such a file from the site's root. */
export function messagesPath(lang: string, part: BrowserPart): string {
  return `/messages/${lang}/${part}.json`;
}
