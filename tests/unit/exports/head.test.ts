import { describe, expect, test } from 'vitest';
import { type HeadPage, machineHead } from '../../../src/exports/page-metadata/head.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';

const article = richArticle();
const page: HeadPage = {
  site: { root: 'https://example.org/journal/', name: 'Journal' },
  title: 'About the site',
  description: 'What it is.',
  address: 'https://example.org/journal/about/',
  made: ['pdf'],
};
const shown = (of: HeadPage) =>
  machineHead(of).map(({ name, attributes }) => {
    const [first = ''] = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
    return `${name} ${first}`;
  });
const kinds = (of: HeadPage) => new Set(shown(of).map((line) => line.replace(/[:_].*$/, '')));

describe('the head of a page', () => {
  test('has a card, the feed and the search of the site on every page', () => {
    for (const of of [page, { ...page, article }, { ...page, partOf: article }])
      expect(shown(of)).toEqual(
        expect.arrayContaining([
          'meta property=og:title',
          'meta name=twitter:card',
          'link rel=search',
          'link rel=alternate',
        ]),
      );
    expect(kinds(page)).toEqual(
      new Set(['meta property=og', 'meta name=twitter', 'link rel=alternate', 'link rel=search']),
    );
  });

  test('has what reference managers read on the pages of an article and of its parts', () => {
    const titles = (of: HeadPage) =>
      shown(of).filter((line) => line === 'meta name=citation_title');
    expect(titles(page)).toHaveLength(0);
    expect(titles({ ...page, article })).toHaveLength(1);
    expect(titles({ ...page, partOf: article })).toHaveLength(1);
  });

  test('has signposting and other forms on the page of the whole article alone', () => {
    const links = (of: HeadPage) =>
      machineHead(of).filter(
        ({ attributes: { rel, type } }) =>
          rel === 'cite-as' || (rel === 'alternate' && type === 'application/pdf'),
      );
    expect(links({ ...page, article })).toHaveLength(2);
    expect(links({ ...page, article, made: [] })).toHaveLength(1);
    expect(links({ ...page, partOf: article })).toEqual([]);
    expect(links(page)).toEqual([]);
  });
});
