import type { Nodes } from 'hast';
import { expect, test } from 'vitest';
import { parseFragment } from '../../../src/compiler/html/parse.ts';
import { compileMadeUp } from '../../support/made-up.ts';
import { pageHtml } from '../../support/page.ts';
import { notOnce } from '../../support/words.ts';

test('each word of every construct, and of every one in another, stands on the page once', async () => {
  const { article, words } = await compileMadeUp();
  expect(words.length).toBeGreaterThan(2000);
  const authors = article.authors.flatMap(({ name, affiliations }) => [name, ...affiliations]);
  const page = [...authors, ...article.keywords, shown(parseFragment(pageHtml(article)))].join(' ');
  expect(notOnce(words, page)).toEqual([]);
});

/** What a reader sees or hears: an image is its alternative text, but in a figure its caption. */
function shown(node: Nodes, inFigure = false): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'annotation') return '';
  if (node.type === 'element' && node.tagName === 'img') {
    return inFigure ? '' : String(node.properties['alt']);
  }
  const name = node.type === 'element' ? node.tagName : '';
  const figure = name === 'figure' || (inFigure && name !== 'figcaption');
  return node.children.map((child) => shown(child, figure)).join('');
}
