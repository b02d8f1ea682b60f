import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { toPdfHtml } from '../../../src/exports/pdf-html.ts';
import { mark, note, section, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };

describe('the text of the PDF', () => {
  test('shows what readers of the page have to open', () => {
    const tree = fromHtml(toPdfHtml(richArticle(), site, ''));
    expect(select('details', tree)?.properties['open']).toBe(true);
  });

  test('lets long addresses break, in the text, the notes and the works', () => {
    const address = 'https://x.org/one/two';
    const html = `<p>See <a href="${address}">${address}</a>.</p>`;
    const small = smallArticle();
    const article = smallArticle({
      sections: [section('s', 'S', [html, `<p>Called.${mark('1', 1)}</p>`])],
      notes: [{ ...note('1', 1, ''), body: { html, text: '' } }],
      works: [{ ...small.works[0]!, reference: { html, text: '' } }],
    });
    const links = selectAll('main a[href^="https:"]', fromHtml(toPdfHtml(article, site, '')));
    expect(links.map((link) => toString(link))).toEqual([address, address, address]);
    expect(links.map((link) => selectAll('wbr', link).length)).toEqual([2, 2, 2]);
  });
});
