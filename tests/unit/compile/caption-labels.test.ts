import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/index.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { toPlainText } from '../../../src/exports/text/text.ts';
import { compileTexts } from '../../support/compile.ts';
import { htmlOf } from '../../support/html.ts';

const site = { root: 'https://example.org/', name: 'Margins' };

async function compiled(...blocks: readonly string[]): Promise<Article> {
  const { article } = await compileTexts(
    blocks.join('\n\n'),
    {},
    { assets: [{ path: 'map.svg', picture: 'svg' }] },
  );
  if (!article) throw new Error('Unexpected article that does not compile, expected one that does');
  return article;
}

function labels({ blocks }: Article): readonly string[] {
  return blocks.flatMap(({ label }) => label ?? []);
}

function page({ sections }: Article): string {
  return sections.map(({ tree }) => htmlOf(tree)).join('');
}

const map = '![A map of the town](map.svg){#fig:map}';
const table = '| a |\n|---|\n| b |\n\n: What was counted {#tbl:one}';

describe('what the text calls its figures, tables and formulas', () => {
  it('stands before their captions where a reference calls them by a number', async () => {
    const article = await compiled(
      'See @fig:map, @tbl:one and @eq:sum.',
      map,
      table,
      '$$1+1$$ {#eq:sum}',
    );
    expect(labels(article)).toEqual(['Figure 1', 'Table 1', 'Equation 1']);
    const html = page(article);
    expect(html).toContain(
      '<figcaption><span class="caption-label">Figure 1.</span> A map of the town</figcaption>',
    );
    expect(html).toContain(
      '<caption><span class="caption-label">Table 1.</span> What was counted</caption>',
    );
    expect(html).toContain('<span class="caption-label">(1)</span></div>');
  });

  it('is not made up where no reference calls them by one', async () => {
    const article = await compiled(`A [map](#fig:map), and "Figure 1" in words.`, map, table);
    expect(labels(article)).toEqual([]);
    expect(page(article)).not.toContain('caption-label');
  });

  it('is taken from a link in the language of the author', async () => {
    const article = await compiled('Siehe [Abb. 3](#fig:map).', map);
    expect(labels(article)).toEqual(['Abb. 3']);
    expect(page(article)).toContain('<span class="caption-label">Abb. 3.</span>');
  });

  it.each([
    'Рис. 3',
    'Şəkil 3',
    'Նկար 3',
    'Rysunek 3',
    'الشكل 3',
    'شکل ۳',
    'איור 3',
    '图3',
    '図 3',
  ])('is known in other scripts: %s', async (label) => {
    const article = await compiled(`[${label}](#fig:map).`, map);
    expect(labels(article)).toEqual([label]);
  });

  it('is what an editor’s messages call it', async () => {
    const { article } = await compileTexts(
      {
        'article.md': `---\ntitle: Titel\nlang: de\n---\n\n@fig:map, @eq:sum\n\n${map}\n\n$$1+1$$ {#eq:sum}\n`,
      },
      {
        messages: {
          de: { print: { text: { figure: 'Bild {number}', equation: '{number}. Formel' } } },
        },
      },
      { assets: [{ path: 'map.svg', picture: 'svg' }] },
    );
    expect(labels(article!)).toEqual(['Bild 1', '1. Formel']);
    expect(page(article!)).toContain('<span class="caption-label">(1)</span>');
    expect(page(article!)).toContain('>Bild 1.</span> A map of the town');
  });

  it('is not said again where the author has typed it in the caption', async () => {
    for (const typed of ['Figure 1. The town', 'Fig. 1: the town', '**FIGURE 1** The town']) {
      const article = await compiled('See @fig:map.', `![${typed}](map.svg){#fig:map}`);
      expect(labels(article)).toEqual(['Figure 1']);
      expect(page(article)).not.toContain('caption-label');
      expect(toJats(article, site)).not.toContain('<label>Figure 1</label>');
    }
  });

  it('is left out where references do not agree about the number', async () => {
    const article = await compiled('See @fig:map and [Figure 7](#fig:map).', map);
    expect(labels(article)).toEqual([]);
  });

  it('names a picture whose figure is named by its id, and nothing in its caption', async () => {
    const article = await compiled(
      'See @fig:map and @fig:b.',
      map,
      `![By @fig:map](map.svg){#fig:b}`,
    );
    expect(labels(article)).toEqual(['Figure 1', 'Figure 2']);
    expect(page(article).match(/caption-label/g)).toHaveLength(2);
  });

  it('stands in the text and in JATS, once', async () => {
    const article = await compiled('See @fig:map.', map);
    expect(toPlainText(article, site)).toContain('[Figure 1. A map of the town]');
    const jats = toJats(article, site);
    expect(jats).toContain('<label>Figure 1</label>');
    expect(jats).toContain('<p>A map of the town</p>');
  });
});

it('a picture whose address is defined elsewhere is a figure, too', async () => {
  const article = await compiled(
    'See @fig:map.',
    '![A map of the town][map]{#fig:map width=300}',
    '[map]: map.svg "Drawn by hand"',
  );
  expect(labels(article)).toEqual(['Figure 1']);
  expect(page(article)).toContain(
    '<img src="/articles/tiny/map.svg" alt="" title="Drawn by hand" id="fig:map" width="300"',
  );
  expect(page(article)).toContain('A map of the town</figcaption>');
});
