import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { linkedFiles } from '../../../src/exports/downloads.ts';
import { linkset, signposting } from '../../../src/exports/page-metadata/signposting.ts';
import { bareArticle, blankArticle, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { level1Faults, level2Faults, type HeadLink } from '../../support/signposting.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const page = 'https://example.org/journal/articles/failure-of-multilateral-diplomacy/';
const articles: readonly (readonly [string, Article])[] = [
  ['a small article', smallArticle()],
  ['an article of which everything is known', richArticle()],
  ['an article of which only the title is known', bareArticle()],
  ['an article whose facts are blank', blankArticle()],
];

describe.each(articles)('the Signposting of %s', (_, article) => {
  test.each([[[]], [['pdf', 'docx', 'latex']]] as const)(
    'keeps to the profile at levels 1 and 2, made: %s',
    (made) => {
      const files = linkedFiles(article, { made });
      const links = signposting(article, site, files);
      expect(level1Faults(links)).toEqual([]);
      expect(level2Faults(linkset(article, site, files), page, links)).toEqual([]);
    },
  );
});

describe('the checker of Signposting', () => {
  const files = linkedFiles(richArticle());
  const links = signposting(richArticle(), site, files);
  const contexts = linkset(richArticle(), site, files).linkset;
  const without = (rel: string) => links.filter((link) => link.rel !== rel);

  test.each<[string, readonly HeadLink[], string]>([
    ['no cite-as', without('cite-as'), '0 × cite-as'],
    ['two addresses to cite', [...links, { rel: 'cite-as', href: page }], '2 × cite-as'],
    ['no metadata', without('describedby'), '0 × describedby'],
    ['no AboutPage', links.filter(({ href }) => !href.endsWith('AboutPage')), 'no type is'],
    ['three types', [...links, { rel: 'type', href: 'https://schema.org/Thing' }], '3 × type'],
    ['two licences', [...links, { rel: 'license', href: page }], '2 × license'],
    ['an item without its type', [...links, { rel: 'item', href: page }], 'has no type'],
    ['a relative address', [...links, { rel: 'author', href: '/me' }], 'is not absolute'],
    ['a linkset as HTML', [{ rel: 'linkset', href: page, type: 'text/html' }], 'the linkset is'],
  ])('finds %s', (_, faulty, fault) => {
    expect(level1Faults(faulty).join('\n')).toContain(fault);
  });

  test.each<[string, unknown, string]>([
    ['what is no linkset', { links: [] }, 'linkset'],
    ['a context without its anchor', { linkset: [{ item: [{ href: page }] }] }, 'anchor'],
    ['no landing page', { linkset: contexts.slice(1) }, '0 × cite-as'],
    ['files that do not lead back', { linkset: contexts.slice(0, 1) }, 'back by collection'],
    ['metadata that does not lead back', { linkset: contexts.slice(0, 1) }, 'back by describes'],
    ['a context twice', { linkset: [...contexts, contexts[1]] }, 'is there twice'],
    ['a relation without a target', { linkset: [{ anchor: page, item: [] }] }, 'item'],
  ])('finds %s', (_, json, fault) => {
    expect(level2Faults(json, page, links).join('\n')).toContain(fault);
  });
});
