import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { compileLibrary } from '../../../src/library/index.ts';
import type { Request } from '../../../src/search/browser/results.ts';
import { imageWords } from '../../../src/search/index/images.ts';
import { notePlaces, textPlaces } from '../../../src/search/index/places.ts';
import { buildSearchIndex } from '../../../src/search/index/write-index.ts';
import type { LanguageQueries } from '../../fixtures/search/languages/form.ts';
import { openSearch, type Searcher } from '../../fixtures/search/pagefind.ts';
import { searchSpeaks } from '../../support/search-messages.ts';

const contentDir = fileURLToPath(new URL('../../fixtures/languages/content', import.meta.url));
const folder = new URL('../../fixtures/search/languages/', import.meta.url);
/** How far down among the results of its kind a reader looks. */
const looked = 3;

const files = (await readdir(folder)).filter((name) => /^[a-z]{2}\.ts$/.test(name)).sort();
const queries = await Promise.all(
  files.map(async (name): Promise<[string, LanguageQueries]> => {
    const file = (await import(new URL(name, folder).href)) as { queries: LanguageQueries };
    return [name.slice(0, 2), file.queries];
  }),
);

const entries = await compileLibrary({ contentDir, draft: true, base: '/' });
const articles = new Map(
  entries.flatMap(({ article }) => (article ? [[article.lang, article]] : [])),
);

/** A library that is searched for real, in a folder of its own. */
async function library(some: readonly Article[]): Promise<Searcher & { remove(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'scholium-languages-'));
  await buildSearchIndex({ articles: some, outDir });
  const searcher = await openSearch(outDir);
  return {
    ...searcher,
    remove: () => {
      searcher.close();
      return rm(outDir, { recursive: true });
    },
  };
}

/** Addresses of everything in an article that has these words. */
function placesOf(article: Article, words: string): string[] {
  const images = imageWords(article);
  const plain = (text: string): string => text.replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ');
  const places = [...textPlaces(article, images), ...notePlaces(article, images)]
    .filter(({ text }) => plain(text).includes(words))
    .map(({ id }) => `#${id.startsWith('^') ? '' : encodeURIComponent(id)}`);
  const works = article.works
    .filter(({ title }) => plain(title).includes(words))
    .map(({ slug }) => `/sources/${slug}/`);
  return [...places, ...works].map((end) => (end === '#' ? `articles/${article.slug}/` : end));
}

async function found(searcher: Searcher, typed: string): Promise<string[]> {
  const { groups } = await searcher.find(typed);
  return groups.flatMap(({ results }) => results.slice(0, looked).map(({ url }) => url));
}

describe.each(queries)('what readers type in %s', (lang, list) => {
  let searcher: Awaited<ReturnType<typeof library>>;
  beforeAll(async () => {
    searchSpeaks(lang);
    searcher = await library([articles.get(lang)!]);
  });
  afterAll(async () => {
    searchSpeaks('en');
    await searcher.remove();
  });

  it('is at least thirty queries', () => {
    expect(new Set(list.map(([typed]) => typed)).size).toBeGreaterThanOrEqual(30);
  });
  it.each(list)('%s finds “%s”', async (typed, words) => {
    const wanted = placesOf(articles.get(lang)!, words);
    expect(wanted, 'What is expected is not in the article').not.toEqual([]);
    const urls = await found(searcher, typed);
    expect(
      urls.some((url) => wanted.some((end) => url.endsWith(end))),
      `Found ${urls.join(', ') || 'nothing'}, expected ${wanted.join(' or ')}`,
    ).toBe(true);
  });
});

describe('a library in three languages', () => {
  let searcher: Awaited<ReturnType<typeof library>>;
  beforeAll(async () => {
    searcher = await library(['en', 'tr', 'ar'].map((lang) => articles.get(lang)!));
  });
  afterAll(() => searcher.remove());

  const slugs = async (q: Request | string) =>
    new Set(
      (await searcher.find(q)).groups.flatMap(({ results }) =>
        results.flatMap((one) => one.articles),
      ),
    );

  it.each([
    ['drawer', 'en'],
    ['çekmecesi', 'tr'],
    ['cekmece', 'tr'],
    ['الادراج', 'ar'],
    ['أدراج', 'ar'],
  ])('finds %s in the article in %s', async (q, lang) => {
    expect(await slugs(q)).toEqual(new Set([lang]));
  });
  it.each([
    ['شاشات', 'ar', 'handbook'],
    ['منصوري', 'ar', 'handbook'],
    ['والقصاصات', 'ar', 'study'],
    ['çekmecelerimizden', 'tr', 'handbook'],
    ['closing', 'en', 'newspaper'],
  ])('finds by %s the work that has it in another form', async (q, lang, key) => {
    const works = (await searcher.find(q)).groups.find(({ kind }) => kind === 'work');
    expect(works?.results.map(({ url }) => url)).toContain(`articles/${lang}/sources/${key}/`);
  });
  it('says as what it has corrected a word, as it is printed', async () => {
    const { correction } = await searcher.find('iskendriye');
    expect(correction).toEqual({ shown: 'İskenderiye', typed: 'iskendriye' });
  });
  it('finds what stands in several languages in all of them, with their number', async () => {
    const { facets } = await searcher.find({ q: 'OCLC', limit: 25 });
    expect(facets.lang.map(({ value, label }) => [value, label]).sort()).toEqual([
      ['ar', 'Arabic'],
      ['en', 'English'],
      ['tr', 'Turkish'],
    ]);
    expect(await slugs('OCLC')).toEqual(new Set(['ar', 'en', 'tr']));
    expect(await slugs('OCLC lang:tr')).toEqual(new Set(['tr']));
    expect(await slugs({ q: 'OCLC', lang: 'ar' })).toEqual(new Set(['ar']));
  });
  it.each(queries.filter(([lang]) => lang === 'tr' || lang === 'ar'))(
    'finds in %s what it finds there alone',
    async (lang, list) => {
      const article = articles.get(lang)!;
      const missed = [];
      for (const [typed, words] of list) {
        const wanted = placesOf(article, words);
        const urls = await found(searcher, typed);
        if (!urls.some((url) => wanted.some((end) => url.endsWith(end)))) missed.push(typed);
      }
      expect(missed).toEqual([]);
    },
  );
});
