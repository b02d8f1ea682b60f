import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Article, typeset } from '../../../src/article/index.ts';
import { withFaultLinks } from '../../../src/site/fault-links.ts';
import { htmlOf } from '../../../src/site/print.ts';
import { compileTexts } from '../../support/compile.ts';

const file = resolve('content/articles/tiny/article.md');
const link = (place: string) => `/__open-in-editor?file=${encodeURIComponent(`${file}:${place}`)}`;

async function draft(text: string): Promise<Article> {
  const { article } = await compileTexts(text, { draft: true });
  return typeset(article!);
}

/** Addresses of all links into the editor, in the order of the page. */
function links({ sections, notes }: Article): string[] {
  const html = [...sections.map(({ tree }) => tree), ...notes.map(({ body }) => body.tree)].map(
    htmlOf,
  );
  return [...html.join('').matchAll(/href="(\/__open[^"]*)"/g)].map(([, address]) => address!);
}

test('each fault that is marked in a text leads to its line and column', async () => {
  const article = await draft(
    [
      'Words [@nobody, 3] and a note.[^1]',
      'And [^lost], and [see @nobody; and @none].',
      '[^1]: A note that cites [@gone].',
    ].join('\n\n'),
  );
  expect(links(article)).toEqual([]);
  const places = ['5:9', '7:5', '7:24', '9:27'];
  expect(links(withFaultLinks(article))).toEqual(places.map(link));
});

test('a fault whose own place is not known leads to the line that it stands in or holds', async () => {
  const article = await draft(
    ['Words ![a map](map.png).', 'A note.[^1]', '[^1]: One.', '[^1]: Another.'].join('\n\n'),
  );
  expect(links(withFaultLinks(article))).toEqual([link('5:7'), link('11:7')]);
});

test('an article without faults is the same one, and one with faults is made once', async () => {
  const good = await draft('Words.');
  expect(withFaultLinks(good)).toBe(good);
  const bad = await draft('Words [@nobody].');
  expect(withFaultLinks(bad)).toBe(withFaultLinks(bad));
});
