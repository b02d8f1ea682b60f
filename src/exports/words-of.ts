import type { Article } from '../article/index.ts';
import { type Words, wordsFor } from '../messages/index.ts';
import type { Site } from './addresses.ts';

/**
 * What an article's own files say: in its language, which readers of the file have asked for,
 * whatever the site speaks.
 */
export function wordsOf(
  { lang }: Pick<Article, 'lang'>,
  { messages }: Pick<Site, 'messages'>,
): Words {
  return wordsFor(lang, messages);
}

/** What the files of the whole site say, in its language. */
export function siteWords({ lang = 'en', messages }: Pick<Site, 'lang' | 'messages'>): Words {
  return wordsFor(lang, messages);
}
