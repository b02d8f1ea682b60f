import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { compileLibrary } from '../../src/library/compile-library.ts';
import { buildSearchIndex } from '../../src/search/index/write-index.ts';
import { openingOf } from '../fixtures/search/openings.ts';
import { openSearch } from '../fixtures/search/pagefind.ts';
import { shared } from '../shared.ts';
import { searchMessages, searchScripts } from '../support/search-scripts.ts';

/** Issue 5: what a reader loads between the page and the first result. */
const budget = 120_000;

/** As many of each kind as the dialog shows. */
const limit = 4;

const queries = [
  'Maresca',
  'Mareska',
  'karabakh',
  'international community',
  'conflict peace',
  'nagorno karabakh conflict',
  'armenia azerbaijan',
  'security council',
  'minsk group',
  'minsk grup',
  'peace talks',
  'european values',
  'multilateral diplomacy',
  'line of contact',
  'war in karabakh',
  'status quo',
  'the armenian side of the conflict',
  '2020 war',
  'in the end',
  'The international community’s lukewarm',
];
/** Words that a reader pastes. */
const pasted = 8;
/** Blocks of an article of others whose first words are searched for. */
const samples = 15;

let original: Article;
let scripts = 0;
beforeAll(async () => {
  const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
  original = entries.flatMap(({ article }) => article ?? [])[0]!;
  scripts = await searchScripts(inject('siteDist'));
});

describe.each([1, 10, 40])('with %i articles', (count) => {
  let outDir: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
    const articles = Array.from({ length: count }, (_, at) => ({
      ...original,
      slug: `${original.slug}-${at + 1}`,
    }));
    await buildSearchIndex({ articles, outDir });
  });
  afterAll(() => rm(outDir, { recursive: true }));

  it.each(queries)('“%s” loads at most 120 kB up to its results', async (q) => {
    const searcher = await openSearch(outDir);
    const results = await searcher.find({ q, limit });
    searcher.close();
    expect(scripts).toBeGreaterThan(5_000);
    expect(results.total).toBeGreaterThan(0);
    expect(searcher.loaded() + scripts + searchMessages(original.lang)).toBeLessThanOrEqual(budget);
  });
});

const corpus = shared('corpus');
describe.skipIf(corpus === undefined)('an article of others', async () => {
  const entries = corpus
    ? await compileLibrary({ contentDir: corpus, draft: true, base: '/' })
    : [];
  const articles = entries.flatMap(({ article }) => article ?? []);
  it.each(articles.map((article) => [article.slug, article] as const))(
    '%s loads at most 120 kB for the first eight words of its blocks, and for one of them',
    async (_, article) => {
      const outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
      await buildSearchIndex({ articles: [article], outDir });
      const blocks = [...article.paragraphs, ...article.blocks];
      const step = Math.max(1, Math.floor(blocks.length / samples));
      for (const { text } of blocks.filter((__, at) => at % step === 0))
        for (const words of [pasted, 1]) {
          const q = openingOf(text, words);
          if (!q) continue;
          const searcher = await openSearch(outDir);
          await searcher.find({ q, limit });
          const sum = searcher.loaded() + scripts + searchMessages(article.lang);
          expect(sum, q).toBeLessThanOrEqual(budget);
          searcher.close();
        }
      await rm(outDir, { recursive: true });
    },
  );
});
