import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Article } from '../../article/index.ts';
import { wordsFor } from '../../messages/index.ts';
import { stripFile } from '../../pictures/index.ts';
import type { Site } from '../addresses.ts';

/**
 * `strip.svg`: the small forms of the evidence strip, which the article's page takes in when its
 * text is shown (`reading/strip.ts`). It is empty where an article has too few notes for one.
 */
export function toStripSvg(article: Article, site: Site): string {
  const words = wordsFor(article.lang, site.messages);
  const empty = s('svg', { xmlns: 'http://www.w3.org/2000/svg' });
  const svg = toHtml(stripFile(article, words, site.paragraphNumbers !== false) ?? empty, {
    space: 'svg',
    closeEmptyElements: true,
    characterReferences: { useNamedReferences: false },
  });
  return `${svg}\n`;
}
