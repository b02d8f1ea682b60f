import { describe, expect, it } from 'vitest';
import { aliasesOf, movedPages } from '../../../src/site/moved.ts';
import { anArticle } from './articles.ts';

const article = {
  ...anArticle(),
  slug: 'x',
  aliases: [
    { id: 'old-section', to: 'p-aaaaa' },
    { id: 'pq-2', to: 'p-bbbbb' },
    { id: 'ref-smith2020', to: 'p-aaaaa' },
    { id: 'p-ccccc', to: 'p-aaaaa' },
    { id: 'note-4', to: 'note-smith' },
  ],
};

describe('what an article once had', () => {
  it('keeps its pages, each leading to the old fragment of the article', () => {
    expect(movedPages(article)).toEqual([
      { path: '/articles/x/sections/old-section/', to: '/articles/x/#old-section' },
      { path: '/articles/x/quotes/pq-2/', to: '/articles/x/#pq-2' },
      { path: '/articles/x/sources/smith2020/', to: '/articles/x/#ref-smith2020' },
    ]);
    expect(movedPages(anArticle())).toEqual([]);
  });

  it('is listed by what stands for it', () => {
    expect(aliasesOf(article, 'note-smith')).toEqual(['note-4']);
    expect(aliasesOf(article, 'note-1')).toEqual([]);
  });
});
