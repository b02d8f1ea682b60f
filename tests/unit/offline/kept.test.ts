import { describe, expect, test } from 'vitest';
import {
  articleOfAddress,
  articleOfCache,
  cacheName,
  canonicalPath,
  readRecord,
} from '../../../src/offline/kept.ts';
import {
  isOtherEdition,
  keepingOf,
  readArticleList,
  readSiteList,
} from '../../../src/offline/lists.ts';

describe('the name of a cache', () => {
  test('tells its article to its own site, and nothing to another one', () => {
    const name = cacheName('/journal/articles/x/', '1-2', '2026-11-30T08:00:00.000Z');
    expect(articleOfCache(name, '/journal/')).toBe('/journal/articles/x/');
    expect(articleOfCache(name, '/')).toBeUndefined();
    expect(articleOfCache('workbox-precache', '/')).toBeUndefined();
    expect(articleOfAddress('/journal/articles/x/notes/')).toBe('/journal/articles/x/');
  });

  test('is the same in whichever way the address was written', () => {
    expect(canonicalPath('/sources/müller:1/')).toBe('/sources/m%C3%BCller%3A1/');
    expect(canonicalPath('/sources/m%c3%bcller%3A1/')).toBe('/sources/m%C3%BCller%3A1/');
    expect(canonicalPath('/100%/')).toBe('/100%25/');
  });
});

describe('what was not written by this version', () => {
  test.each([undefined, null, 3, [], {}, { path: 1 }, { format: 2 }])(
    'is not read: %j',
    (value) => {
      expect(readRecord(value)).toBeUndefined();
      expect(readArticleList(value)).toBeUndefined();
      expect(readSiteList(value)).toBeUndefined();
    },
  );
});

describe('what is kept with an article', () => {
  const article = readArticleList({
    format: 1,
    title: 'Title',
    lang: 'fr',
    spoken: ['fr'],
    version: 'a',
    files: { 'articles/x/': [10, 'one'] },
  })!;
  const site = readSiteList({
    format: 1,
    version: 's',
    search: 'whole',
    spoken: ['en'],
    files: { '': [5, 'two'] },
    messages: {
      en: { 'messages/en/own.json?1': [1, 'three'] },
      fr: { 'messages/fr/own.json?1': [2, 'four'] },
      de: { 'messages/de/own.json?1': [4, 'five'] },
    },
  })!;

  test('is its own, the site’s, and messages of the languages that both speak', () => {
    const keeping = keepingOf(article, site);
    expect(Object.keys(keeping.files).sort()).toEqual([
      '',
      'articles/x/',
      'messages/en/own.json?1',
      'messages/fr/own.json?1',
    ]);
    expect(keeping.bytes).toBe(18);
    expect(keeping.version).toBe('a-s');
  });

  test('is another edition where the article is another, not where the site is', () => {
    expect(isOtherEdition('a-s', 'a-t')).toBe(false);
    expect(isOtherEdition('a-s', 'b-s')).toBe(true);
  });
});
