import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citedTogether } from '../../../src/library/mentions.ts';
import { citationForms, referencesIn } from '../../../src/exports/cite/reference-styles.ts';
import type { Article } from '../../../src/article/article.ts';
import { addressesOf } from '../../../src/exports/addresses.ts';
import { articleItem } from '../../../src/exports/works/csl-json.ts';
import { anArticle, aWork } from './articles.ts';
import { treeFrom } from '../../support/html.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'references-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a work in other styles', () => {
  it('is printed in APA, MLA and Chicago, the same from the store as when it was made', async () => {
    const made = await referencesIn(anArticle(), folder);
    const styles = made.get('maresca1996') ?? [];
    expect(styles.map(({ style }) => style)).toEqual(['APA', 'MLA', 'Chicago']);
    for (const { text } of styles) expect(text).toMatch(/Lost opportunities.*471–/i);
    expect(await referencesIn(anArticle(), folder)).toEqual(made);
  });

  it('is made anew where the store is damaged', async () => {
    const made = await referencesIn(anArticle(), folder);
    for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"half": ');
    expect(await referencesIn(anArticle(), folder)).toEqual(made);
  });
});

describe('the article to be cited', () => {
  const site = { root: 'https://example.org/', name: 'Site' };
  const forms = async (article: Article) => {
    const item = { ...articleItem(article, addressesOf(article, site)), URL: `${site.root}a/` };
    return (await citationForms(item, article.lang, folder)).map(({ text }) => text);
  };

  it('prints what is known', async () => {
    const article: Article = {
      ...anArticle(),
      date: { year: 2020, text: '2020' },
      journal: { title: 'Journal', volume: '4', issue: '2', pages: '10–20' },
    };
    expect(await forms(article)).toEqual([
      'Berg, A. M. (2020). The title. Journal, 4(2), 10–20. https://example.org/a/',
      'Berg, Anna Maria. “The Title.” Journal, vol. 4, no. 2, 2020, pp. 10–20, https://example.org/a/.',
      'Anna Maria Berg, “The Title,” Journal 4, no. 2 (2020): 10–20, https://example.org/a/.',
    ]);
  });

  it('names the subtitle too', async () => {
    const article = {
      ...anArticle(),
      subtitle: { tree: treeFrom('And more?'), text: 'And more?' },
    };
    expect(await forms(article)).toEqual([
      'Berg, A. M. (n.d.). The title: And more? https://example.org/a/',
      'Berg, Anna Maria. The Title: And More? https://example.org/a/.',
      'Anna Maria Berg, “The Title: And More?,” n.d., https://example.org/a/.',
    ]);
  });

  it('leaves out what is not, and says where the style says so that there is no date', async () => {
    expect(await forms(anArticle())).toEqual([
      'Berg, A. M. (n.d.). The title. https://example.org/a/',
      'Berg, Anna Maria. The Title. https://example.org/a/.',
      'Anna Maria Berg, “The Title,” n.d., https://example.org/a/.',
    ]);
  });

  it('speaks the language of the article, and names it by its DOI', async () => {
    const article: Article = {
      ...anArticle(),
      lang: 'de',
      doi: '10.1234/abc',
      date: { year: 2020, month: 3, day: 1, text: '2020-03-01' },
      journal: { title: 'Zeitschrift', pages: '10–20' },
    };
    expect(await forms(article)).toEqual([
      'Berg, A. M. (2020). The title. Zeitschrift, 10–20. https://doi.org/10.1234/abc',
      'Berg, Anna Maria. „The title“. Zeitschrift, März 2020, S. 10–20, https://doi.org/10.1234/abc.',
      'Anna Maria Berg, „The title“, Zeitschrift, 1. März 2020, 10–20, https://doi.org/10.1234/abc.',
    ]);
  });
});

describe('works cited together', () => {
  it('are those of the same notes, with the notes that they share', () => {
    const other = aWork({ key: 'other', citations: ['cite-3'] });
    const article = anArticle();
    const [work] = article.works;
    const [first, ...notes] = article.notes;
    const places = article.citations[0]!.places;
    const together = citedTogether(
      {
        ...article,
        works: [work!, other],
        notes: [{ ...first!, citations: ['cite-1', 'cite-3'] }, ...notes],
        citations: [
          ...article.citations,
          { id: 'cite-3', key: 'other', text: '', note: 'a', places },
        ],
      },
      work!,
    );
    expect(
      together.map(({ work: { key }, notes }) => [key, notes.map(({ number }) => number)]),
    ).toEqual([['other', [1]]]);
  });
});
