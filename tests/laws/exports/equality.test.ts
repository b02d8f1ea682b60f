import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { compileLibrary } from '../../../src/library/compile-library.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { shared } from '../../shared.ts';
import { lettersOf } from '../../support/pdf.ts';
import { has } from '../../support/tools.ts';
import { factsOf, type Fact } from '../../unit/exports/faces/face.ts';
import { faces } from '../../unit/exports/faces/index.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const corpus = shared('corpus');
const compiled = (contentDir: string) => async (): Promise<Article[]> => {
  const entries = await compileLibrary({ contentDir, draft: true, base: '/journal/' });
  return entries.flatMap(({ article }) => article ?? []);
};
const libraries: readonly { name: string; load: () => Promise<Article[]> | Article[] }[] = [
  { name: 'the library', load: compiled('content') },
  ...(corpus === undefined ? [] : [{ name: 'the corpus', load: compiled(corpus) }]),
  { name: 'two articles of which more is known', load: () => [smallArticle(), richArticle()] },
];

describe.each(libraries)('the articles of $name', ({ load }) => {
  let articles: Article[] = [];
  beforeAll(async () => {
    articles = await load();
  }, 120_000);

  test('are there', () => {
    expect(articles.length).toBeGreaterThan(0);
  });

  for (const face of faces) {
    test.skipIf(!face.needs.every(has))(`are the same in ${face.name}`, () => {
      for (const article of articles) {
        const said = face.read(face.make(article, site));
        const facts = { ...factsOf(article), ...face.puts?.(article) };
        for (const fact of face.says) {
          const put = comparable(fact, facts[fact]);
          expect(comparable(fact, said[fact]), `${article.slug}: ${fact}`).toEqual(put);
        }
      }
    });
  }
});

/** Words by their letters; dates, tags of languages and the like to the character. */
function comparable(fact: Fact, value: string | readonly string[] | undefined): unknown {
  if (fact === 'date' || fact === 'language') return value;
  return typeof value === 'object' ? value.map(words) : value && words(value);
}

function words(text: string): string {
  return lettersOf(text).toLowerCase();
}
