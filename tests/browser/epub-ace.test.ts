import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toEpub } from '../../src/exports/epub/epub.ts';
import { smallArticle } from '../fixtures/exports/article.ts';
import { onePixel, richArticle } from '../fixtures/exports/rich.ts';
import { aceViolations } from '../support/ace.ts';
import { compileFolders } from '../support/articles.ts';
import { readerBook } from '../support/reader-book.ts';
import { launch } from './support/browser.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('Ace by DAISY finds nothing', () => {
  test('in a book with every kind of note, a drawing and a table', async () => {
    expect(await aceViolations((await readerBook()).epub, browser)).toEqual([]);
  });

  test('in a small one and in one with every kind of block', async () => {
    const images = new Map([['figure1.png', onePixel]]);
    expect(await aceViolations(toEpub(smallArticle(), site), browser)).toEqual([]);
    expect(await aceViolations(toEpub(richArticle(), site, images), browser)).toEqual([]);
  });

  test('in the articles of the library', async () => {
    for (const { slug, article, images } of await compileFolders('content/articles'))
      expect(await aceViolations(toEpub(article, site, images), browser), slug).toEqual([]);
  });
});

test('Ace by DAISY finds a mark without words, and a title that is not there', async () => {
  const files = unzipSync((await readerBook()).epub);
  const edit = (name: string, from: RegExp, to: string) =>
    strToU8(strFromU8(files[name]!).replace(from, to));
  const faulty = zipSync({
    ...files,
    'EPUB/title.xhtml': edit('EPUB/title.xhtml', /<title>.*<\/title>/, ''),
    'EPUB/article.xhtml': edit('EPUB/article.xhtml', / alt=""/, ''),
  });
  const found = await aceViolations(faulty, browser);
  expect(found.map((line) => line.split(':')[0])).toEqual([
    'document-title in title.xhtml',
    'image-alt in article.xhtml',
  ]);
});
