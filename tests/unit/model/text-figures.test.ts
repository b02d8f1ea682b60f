import { describe, expect, it } from 'vitest';
import { type Article, figuresOf, iiifImage, iiifService } from '../../../src/article/index.ts';
import { figureTitle } from '../../../src/site/figure-words.ts';
import { mentionsOfFigure } from '../../../src/site/figure-mentions.ts';
import { htmlOf, withApparatus } from '../../../src/site/print.ts';
import { compileTexts, problemLines } from '../../support/compile.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const assets = ['map.png', 'map@2x.png', 'map@3x.png', 'a b.svg'].map((path) => ({
  path,
  picture: path.endsWith('svg') ? 'svg' : 'png',
  width: 400,
  height: 300,
}));

async function compiled(...blocks: readonly string[]): Promise<Article> {
  const { article } = await compileTexts(blocks.join('\n\n'), {}, { assets });
  if (!article) throw new Error('Unexpected article that does not compile, expected one that does');
  return article;
}

function page(article: Article): string {
  return article.sections.map(({ tree }) => htmlOf(withApparatus(tree, article))).join('');
}

describe('the figures and tables of an article', () => {
  it('are those of the text, with their names, captions, files and addresses', async () => {
    const article = await compiled(
      'See @fig:map.',
      '![A map^[After a print.] of $\\sqrt{2}$ towns](map.png){#fig:map}',
      '![Another](a%20b.svg)',
      '| a |\n|---|\n| b |\n\n: Counted {#tbl:x}',
    );
    expect(figuresOf(article)).toMatchObject([
      {
        id: 'fig:map',
        slug: 'fig-map',
        kind: 'figure',
        label: 'Figure 1',
        caption: 'A map of \\sqrt{2} towns',
        images: [{ path: 'map.png', largest: '/articles/tiny/map@3x.png' }],
      },
      { kind: 'figure', caption: 'Another', images: [{ path: 'a b.svg' }] },
      { id: 'tbl:x', slug: 'tbl-x', kind: 'table', caption: 'Counted', images: [] },
    ]);
    expect(figuresOf(article)[1]?.id).toMatch(/^at-/);
  });

  it('have addresses of their own, however alike their ids are', async () => {
    const article = await compiled(
      '![One](map.png){#fig:a}',
      '![Two](map.png){#fig-a}',
      '![3](map.png){#a/b}',
    );
    const slugs = figuresOf(article).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(3);
    for (const slug of slugs) expect(slug).toMatch(/^[\w~.-]+$/);
  });

  it('are named in a line that is cut at a word', async () => {
    const article = await compiled(`![${'long words '.repeat(30)}](map.png)`);
    const [figure] = figuresOf(article);
    expect(figureTitle(figure!, wordsFor('en'), 30)).toBe('long words long words long…');
  });

  it('are told where the text and its notes speak of them, a sentence each', async () => {
    const article = await compiled(
      'First words. As @fig:map shows, it is so.[^a] Last words.',
      '![A map](map.png){#fig:map}',
      '[^a]: No. But see @fig:map.',
    );
    const [figure] = figuresOf(article);
    expect(mentionsOfFigure(article, figure!)).toMatchObject([
      { sentence: 'As Figure 1 shows, it is so.', paragraph: { n: 1 } },
      { sentence: 'But see Figure 1.', note: { number: 1 } },
    ]);
  });
});

describe('a picture of a figure', () => {
  it('is a link to its page, with its finer files, and the wide one is as wide', async () => {
    const html = page(await compiled('See @fig:map.', '![A map](map.png){#fig:map .wide}'));
    expect(html).toContain('<a class="enlarge wide" href="/articles/tiny/figures/fig-map/"');
    expect(html).toContain('aria-label="Open large: Figure 1: A map"');
    expect(html).toContain('srcset="/articles/tiny/map@2x.png 2x, /articles/tiny/map@3x.png 3x"');
  });

  it('publishes its finer files', async () => {
    const { files } = await compiled('![A map](map.png)');
    expect(files).toEqual(['map@2x.png', 'map@3x.png']);
  });

  it('stays within the link that its author gave it, and is none beside words', async () => {
    const html = page(
      await compiled('[![A map](map.png)](https://example.org/)', 'A ![map](map.png).'),
    );
    expect(html).not.toContain('enlarge');
  });
});

describe('the address of an image service', () => {
  it.each([
    ['https://example.org/iiif/map/info.json', 'https://example.org/iiif/map'],
    [' https://example.org/a%2Fb/info.json ', 'https://example.org/a%2Fb'],
    ['http://example.org/iiif/map/info.json', undefined],
    ['https://example.org/info.json', undefined],
    ['https://example.org/iiif/map', undefined],
    ['https://me:it@example.org/iiif/map/info.json', undefined],
    ['https://example.org/iiif/map/info.json?a', undefined],
    ['javascript:alert(1)/info.json', undefined],
    ['', undefined],
  ])('is read from %s', (address, service) => {
    expect(iiifService(address)).toBe(service);
  });

  it('leads to the whole picture as large as there is', () => {
    expect(iiifImage('https://example.org/iiif/map')).toBe(
      'https://example.org/iiif/map/full/max/0/default.jpg',
    );
  });

  it('is a problem at its line where it is none, and stands on no page', async () => {
    const result = await compileTexts(
      '![A map](map.png){iiif="javascript:x/info.json"}',
      {},
      { assets },
    );
    expect(problemLines(result)).toEqual(['article.md:5 image-iiif-address']);
    expect(page(result.article!)).not.toContain('javascript');
  });
});
