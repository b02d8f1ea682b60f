import { beforeAll, describe, expect, it } from 'vitest';
import { articlesOf, compileLibrary } from '../../../src/library/compile-library.ts';
import { citedBy } from '../../../src/library/cited-by.ts';
import { findSurroundings } from '../../../src/library/surroundings.ts';
import { typeset, type Article } from '../../../src/article/index.ts';
import { compileTexts } from '../../support/compile.ts';

async function article(slug: string, text: string, references?: string): Promise<Article> {
  const { article: made } = await compileTexts(
    {
      'article.md': `---\ntitle: ${slug}\n---\n\n${text}\n`,
      ...(references !== undefined && { 'references.bib': references }),
    },
    {},
    { slug },
  );
  return made!;
}

describe('the links of an article to others', () => {
  it('are known with their sentence and where it is met, in text and notes', async () => {
    const { links } = await article(
      'one',
      'No link. A [link](../two/article.md#p) in a sentence.[^1] More.\n\n- [Item](/articles/three/)\n\n[^1]: See [there](../two/sections/x/).',
    );
    const [paragraph, item, note] = links ?? [];
    expect(paragraph).toMatchObject({ to: 'two', sentence: 'A link in a sentence.' });
    expect(paragraph?.target).toMatch(/^p-/);
    expect(item).toMatchObject({ to: 'three', sentence: 'Item' });
    expect(note).toEqual({ to: 'two', target: 'noteref-1', sentence: 'See there.' });
  });

  it('are none of its own, of files and of pages of the site', async () => {
    const { links } = await article(
      'one',
      '## Here\n\n[a](#here) [b](../one/article.md) [c](/sources/) [d](https://example.org/articles/two/)',
    );
    expect(links).toBeUndefined();
  });
});

describe('what cites an article', () => {
  let fixture: readonly Article[];
  beforeAll(async () => {
    const entries = await compileLibrary({
      contentDir: 'tests/fixtures/journal',
      draft: false,
      base: '/',
    });
    fixture = articlesOf(entries).map(typeset);
  });
  const home = (slug: string) => `https://example.org/j/articles/${slug}/`;

  it('is every article that links it or cites its DOI, newest first, with the sentences', () => {
    const found = citedBy(fixture, home);
    expect([...found.keys()].sort()).toEqual(['on-footnotes', 'on-margins']);
    expect(found.get('on-footnotes')).toMatchObject([
      {
        slug: 'on-page-numbers',
        authors: 'Anna Maria van der Berg',
        passages: [{ sentence: expect.stringMatching(/^Who cites a page cites an edition/) }],
      },
      {
        slug: 'on-margins',
        passages: [
          { sentence: 'That this ended with the footnote is argued elsewhere.' },
          { sentence: 'Footnotes won because they are easy to set.' },
        ],
      },
    ]);
    expect(found.get('on-margins')).toMatchObject([{ slug: 'on-footnotes' }]);
  });

  it.each([
    ['url = {https://example.org/j/articles/two}', 'its address'],
    ['url = {https://doi.org/10.5555/TWO}', 'its DOI as an address, in capitals'],
    ['doi = {10.5555/two}', 'its DOI'],
  ])('is found by %s: %s', async (field) => {
    const bib = `@misc{it,\n  title = {It},\n  year = {2020},\n  ${field}\n}\n`;
    const one = await article('one', 'A claim [@it].', bib);
    const two = { ...(await article('two', 'Words.')), doi: '10.5555/two' };
    expect(citedBy([one, two], home).get('two')).toMatchObject([
      { slug: 'one', passages: [{ sentence: expect.stringContaining('A claim') }] },
    ]);
  });

  it('is never the article itself, and none that is not there', async () => {
    const bib = '@misc{it,\n  title = {It},\n  year = {2020},\n  doi = {10.5555/one}\n}\n';
    const one = {
      ...(await article('one', 'A claim [@it]. [There](../gone/article.md).', bib)),
      doi: '10.5555/one',
    };
    expect(citedBy([one], home).size).toBe(0);
  });

  it('stands in what surrounds the article, by which its pages are known to be unchanged', () => {
    const site = { issues: [], language: 'en' };
    const around = findSurroundings(fixture, site).get('on-margins');
    const without = fixture.map((each) =>
      each.slug === 'on-footnotes' ? { ...each, links: [] } : each,
    );
    expect(findSurroundings(without, site).get('on-margins')).not.toEqual(around);
  });
});
