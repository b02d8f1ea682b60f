import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Article } from '../../src/compile/article.ts';
import { compileLibrary } from '../../src/compile/library.ts';
import { buildSearchIndex } from '../../src/search/index.ts';
import { openSearch } from '../fixtures/search/pagefind.ts';

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
];

let original: Article;
let scripts = 0;
beforeAll(async () => {
  const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
  original = entries.flatMap(({ article }) => article ?? [])[0]!;
  const folder = join(inject('siteDist'), '_astro');
  for (const name of await readdir(folder))
    if (/^(?:element|landing|search)\..*\.br$/.test(name))
      scripts += (await stat(join(folder, name))).size;
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
    expect(searcher.loaded() + scripts).toBeLessThanOrEqual(budget);
  });
});
