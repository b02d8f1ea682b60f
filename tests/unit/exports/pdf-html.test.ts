import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { drawnNumber } from '../../../src/exports/pdf/pdf-digits.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { setLine } from '../../../src/site/figures/type.ts';
import { mark, note, section, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { treeFrom } from '../../support/html.ts';

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
      notes: [{ ...note('1', 1, ''), body: { tree: treeFrom(html), text: '' } }],
      works: [{ ...small.works[0]!, reference: { tree: treeFrom(html), text: '' } }],
    });
    const links = selectAll('main a[href^="https:"]', fromHtml(toPdfHtml(article, site, '')));
    expect(links.map((link) => toString(link))).toEqual([address, address, address]);
    expect(links.map((link) => selectAll('wbr', link).length)).toEqual([2, 2, 2]);
  });

  test('has each note once, in the order of numbers, with its blocks and a way back to each mark', () => {
    const small = smallArticle();
    const called = { section: 's', sentence: '' };
    const article = smallArticle({
      sections: [
        section('s', 'S', [
          `<p>Two.${mark('2', 2)} One.${mark('1', 1)} Again.${mark('1', 1, 2)}</p>`,
        ]),
      ],
      notes: [
        {
          ...note('1', 1, ''),
          body: {
            tree: treeFrom('<ol start="3"><li>third</li></ol><table><tr><td>c</td></tr></table>'),
            text: '',
          },
          marks: [
            { id: 'noteref-1', ...called },
            { id: 'noteref-1-2', ...called },
          ],
        },
        { ...note('2', 2, 'Words.'), marks: [{ id: 'noteref-2', ...called }] },
        note('3', 3, 'Nothing calls it.'),
      ],
      works: small.works,
    });
    const tree = fromHtml(toPdfHtml(article, site, ''));
    const notes = selectAll('aside', tree);
    expect(notes.map(({ properties }) => properties['id'])).toEqual(['note-1', 'note-2', 'note-3']);
    expect(select('aside ol', tree)?.properties['start']).toBe(3);
    expect(selectAll('aside table td', tree).map((cell) => toString(cell))).toEqual(['c']);
    const backs = selectAll('aside a[href^="#noteref-"]', tree);
    expect(backs.map(({ properties }) => properties['href'])).toEqual([
      '#noteref-1',
      '#noteref-1',
      '#noteref-1-2',
      '#noteref-2',
    ]);
    const ids = selectAll('sup.mark a', tree).map(({ properties }) => properties['id']);
    expect(ids).toEqual(['noteref-2', 'noteref-1', 'noteref-1-2']);
  });

  test('draws the numbers of paragraphs, where readers are shown any, and has none in letters', () => {
    const article = smallArticle({
      sections: [section('s', 'S', ['<p id="p-a">Words.</p>'])],
      paragraphs: [{ id: 'p-a', n: 12, section: 's', text: 'Words.' }],
    });
    const tree = fromHtml(toPdfHtml(article, site, ''));
    const plain = fromHtml(toPdfHtml(article, { ...site, paragraphNumbers: false }, ''));
    expect(selectAll('#p-a > svg[aria-hidden="true"] > path', tree)).toHaveLength(2);
    expect(selectAll('#p-a svg', plain)).toEqual([]);
    expect(selectAll('#p-a', tree).map(toString)).toEqual(['Words.']);
  });

  test('draws digits as the font of the site has them', () => {
    const set = setLine('0123456789', 'sans') ?? [];
    expect(set).toHaveLength(10);
    const paths = selectAll('path', { type: 'root', children: [drawnNumber(1234567890)] });
    const drawn = paths.map(({ properties }) => properties['d']);
    expect(drawn).toEqual([...set.slice(1), ...set.slice(0, 1)].map(({ outline }) => outline));
  });

  test('says what "Ibid." stands for after its words, and before the ways back', () => {
    const small = smallArticle();
    const work = { ...small.works[0]!, names: ['Roe'] };
    const called = { section: 's', sentence: '' };
    const article = smallArticle({
      sections: [section('s', 'S', [`<p>One.${mark('1', 1)} Two.${mark('2', 2)}</p>`])],
      works: [work],
      notes: [
        note('1', 1, 'First.'),
        {
          ...note('2', 2, 'Ibid.'),
          ibid: { key: work.key, note: '1' },
          marks: [
            { id: 'noteref-2', ...called },
            { id: 'noteref-2-2', ...called },
          ],
        },
      ],
    });
    const tree = fromHtml(toPdfHtml(article, site, ''));
    const [, second] = selectAll('aside', tree);
    const said = `[Ibid. = Roe, “${work.title}” (note 1)]`;
    expect(toString(select('.editorial', second)!)).toBe(said);
    expect(toString(second!)).toBe(`2. Ibid. ${said} ↑\u00A0a\u00A0b`);
    const links = selectAll('.editorial a', second).map(({ properties }) => properties['href']);
    expect(links).toEqual([`#${work.id}`, '#note-1']);
  });

  test('keeps links to figures and tables, and takes away those that lead nowhere', () => {
    const html =
      '<figure id="fig:1"><figcaption>F</figcaption></figure><table id="tbl:1"><tr><td>c</td></tr></table><p><a href="#fig:1">Figure 1</a> <a href="#tbl:1">Table 1</a> <a href="javascript:x">bad</a> <a href="#gone">gone</a></p>';
    const article = smallArticle({ sections: [section('s', 'S', [html])], notes: [], works: [] });
    const tree = fromHtml(toPdfHtml(article, site, ''));
    const links = selectAll('main a', tree);
    expect(links.map((link) => link.properties['href'])).toEqual([
      '#fig:1',
      '#tbl:1',
      'https://example.org/journal/articles/failure-of-multilateral-diplomacy/#gone',
    ]);
    expect(toString(select('main p', tree)!)).toBe('Figure 1 Table 1 bad gone');
  });
});
