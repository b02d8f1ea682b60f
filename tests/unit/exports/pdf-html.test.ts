import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { toPdfHtml } from '../../../src/exports/pdf-html.ts';
import { note, section, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };

describe('the text of the PDF', () => {
  test('shows what readers of the page have to open', () => {
    const tree = fromHtml(toPdfHtml(richArticle(), site, ''));
    expect(select('details', tree)?.properties['open']).toBe(true);
  });

  test('lets addresses break after a slash and before a sign, and nowhere else', () => {
    const words = 'See https://x.org/one/two_three?a=b, and/or www.y.org/z.';
    const article = smallArticle({
      sections: [section('s', 'S', [`<p>${words}</p>`])],
      notes: [note('1', 1, words)],
    });
    const paragraph = select('main p', fromHtml(toPdfHtml(article, site, '')))!;
    expect(toString(paragraph)).toBe(words);
    const pieces = paragraph.children.filter(({ type }) => type === 'text').map(toString);
    expect(pieces.join('|')).toBe('See https://x.org/|one/|two|_three|?a|=b, and/or www.y.org/|z.');
    expect(selectAll('wbr', paragraph)).toHaveLength(6);
  });
});
