import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { articleFiles, siteFiles } from '../../../src/exports/files.ts';
import { statedDay } from '../../../src/exports/feed/stated-date.ts';
import { bareArticle, work } from '../../fixtures/exports/article.ts';

const site = { root: 'https://example.org/', name: 'Site' };

test('no file of an article without a date says that it is of 1970', async () => {
  const article = { ...bareArticle(), works: [work({ id: 'w', type: 'book', title: 'W' })] };
  const files = [...articleFiles(article, site), ...siteFiles([article], site)];
  expect(files.length).toBeGreaterThan(10);
  for (const { path, make } of files) {
    const made = await make();
    const texts =
      typeof made === 'string'
        ? [made]
        : Object.values(unzipSync(made)).map((file) => strFromU8(file));
    for (const text of texts) expect(text, path).not.toContain('1970');
  }
});

test('the package of a book was changed on the day that stands for the last change', async () => {
  const accessed = { 'date-parts': [[2020, 12, 12]] };
  const article = {
    ...bareArticle(),
    works: [work({ id: 'w', type: 'book', title: 'W', accessed })],
  };
  expect(statedDay(article)).toBe('2020-12-12');
  const [epub] = articleFiles(article, site).filter(({ path }) => path === 'article.epub');
  const made = await epub?.make();
  if (typeof made !== 'object') throw new Error('no book');
  const opf = strFromU8(unzipSync(made)['EPUB/package.opf']!);
  expect(opf).toContain('<meta property="dcterms:modified">2020-12-12T00:00:00Z</meta>');
  expect(opf).not.toContain('<dc:date>');
});
