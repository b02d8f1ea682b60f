import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/index.ts';
import { findNextArticles } from '../../../src/library/next-article.ts';

function article(slug: string, journal?: string): Article {
  const found = { slug, title: { text: slug }, authors: [], lang: 'en', dir: 'ltr' };
  return { ...found, ...(journal && { journal: { title: journal } }) } as unknown as Article;
}

const next = (...articles: readonly Article[]) =>
  Object.fromEntries([...findNextArticles(articles)].map(([slug, { slug: to }]) => [slug, to]));

describe('the article after an article', () => {
  it('is the next of its journal, and after the last the first', () => {
    expect(
      next(article('a', 'J'), article('b', 'K'), article('c', 'J'), article('d', 'K')),
    ).toEqual({ a: 'c', c: 'a', b: 'd', d: 'b' });
  });

  it('is the next of the library where its journal has no other, or it has none', () => {
    expect(next(article('a', 'J'), article('b'), article('c'))).toEqual({ a: 'b', b: 'c', c: 'a' });
  });

  it('is none where it stands alone', () => {
    expect(next(article('a', 'J'))).toEqual({});
  });
});
