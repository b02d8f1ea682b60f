import { describe, expect, test } from 'vitest';
import type { Work } from '../../../src/article/article.ts';
import { compileLibrary } from '../../../src/library/compile-library.ts';
import { coins } from '../../../src/exports/works/coins.ts';
import { highwireTags } from '../../../src/exports/page-metadata/highwire.ts';
import { smallArticle, work } from '../../fixtures/exports/article.ts';
import { shared } from '../../shared.ts';
import { itemTypeOf, readCoins } from './zotero.ts';

const corpus = shared('corpus');

describe('a work that Zotero reads off its page', () => {
  test.each(Object.entries(itemTypeOf))('of the type %s is a %s', (type, itemType) => {
    const item = readCoins(
      coins(work({ id: 'a', type, title: 'A Title', 'container-title': 'Where' })),
    );
    expect(item.itemType).toBe(itemType);
    expect(item.title).toBe('A Title');
    if (!['book', 'report', 'thesis'].includes(type)) expect(item.publicationTitle).toBe('Where');
  });

  test('has institutions whole and people in parts, in their order', () => {
    const names = (author: Work['csl']['author']) =>
      readCoins(
        coins(work({ id: 'a', type: 'webpage', title: 'T', ...(author && { author }) })),
      ).creators.map(({ lastName, firstName, institution }) =>
        institution ? lastName : [lastName, firstName].join(' | '),
      );
    expect(names([{ literal: 'OSCE Minsk Group' }])).toEqual(['OSCE Minsk Group']);
    expect(names([{ literal: 'World Bank, The' }, { literal: 'OSCE Minsk Group' }])).toEqual([
      'World Bank, The',
      'OSCE Minsk Group',
    ]);
    expect(
      names([
        { family: 'Berg', given: 'Anna Maria', 'non-dropping-particle': 'van der' },
        { family: 'Safi', given: 'M.' },
        { family: 'García Márquez', given: 'Gabriel' },
      ]),
    ).toEqual(['van der Berg | Anna Maria', 'Safi | M.', 'García Márquez | Gabriel']);
    expect(names([{ family: 'Plato' }])).toEqual(['Plato | ']);
  });

  test('has its address, and no date of access that its author did not give', () => {
    const item = readCoins(
      coins(work({ id: 'a', type: 'webpage', title: 'T', URL: 'https://example.org/a?b=c&d' })),
    );
    expect(item.url).toBe('https://example.org/a?b=c&d');
    expect(item.accessDate).toBe('');
  });

  test('is what the library has it for', async () => checkWorks('content'));
  test.skipIf(corpus === undefined)('is what the corpus has it for', async () =>
    checkWorks(corpus ?? ''),
  );
});

async function checkWorks(contentDir: string): Promise<void> {
  const entries = await compileLibrary({ contentDir, draft: true, base: '/' });
  const works = entries.flatMap(({ article }) => article?.works ?? []);
  expect(works.length).toBeGreaterThan(20);
  for (const each of works) {
    const item = readCoins(coins(each));
    const { author = [], type } = each.csl;
    expect(item.itemType, each.key).toBe(itemTypeOf[type] ?? 'document');
    expect(item.creators, each.key).toHaveLength(author.length);
    for (const { literal, family } of author) {
      if (literal === undefined || family !== undefined) continue;
      expect(item.creators).toContainEqual({ lastName: literal, institution: true });
    }
    if (item.url !== undefined) expect(item.accessDate, each.key).toBe('');
  }
}

describe('a page that shows a part of an article', () => {
  const part = 'https://example.org/journal/articles/x/sections/y/';
  const site = { root: 'https://example.org/journal/', name: 'Scholium' };

  test('has the tags of the article with the address of the page', () => {
    const article = smallArticle();
    const whole = highwireTags(article, site);
    const tags = highwireTags(article, site, { part });
    const without = (name: string) => (tag: { name: string }) => tag.name !== name;
    expect(tags.find(({ name }) => name === 'citation_fulltext_html_url')?.content).toBe(part);
    expect(tags.filter(without('citation_fulltext_html_url'))).toEqual(
      whole.filter(without('citation_fulltext_html_url')).filter(without('citation_reference')),
    );
  });
});
