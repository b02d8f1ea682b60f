import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { compileLibrary } from '../../src/library/compile-library.ts';
import { buildSearchIndex } from '../../src/search/index/write-index.ts';
import { openSearch, type Searcher } from '../fixtures/search/pagefind.ts';
import { searchMessages, searchScripts } from '../support/search-scripts.ts';
import { withNames, type SketchedName } from '../support/named.ts';

/** As in `search-budget.test.ts`: what a reader loads up to the first result. */
const budget = 120_000;

const names: readonly SketchedName[] = [
  {
    label: 'Nagorno-Karabakh',
    kind: 'place',
    variants: ['Nagorno-Karabakh', 'Karabakh'],
  },
  { label: 'OSCE Minsk Group', kind: 'body', variants: ['OSCE Minsk Group', 'Minsk Group'] },
  { label: 'Maresca, John', kind: 'person', variants: ['John Maresca', 'Maresca'] },
  { label: 'Sochi', kind: 'place' },
];

let original: Article;
let scripts = 0;
beforeAll(async () => {
  scripts = await searchScripts(inject('siteDist'));
  const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
  original = entries.flatMap(({ article }) => article ?? [])[0]!;
  scripts += searchMessages(original.lang);
});

describe('a search narrowed to a name, by Pagefind', () => {
  let outDir: string;
  let searcher: Searcher;
  let article: Article;
  beforeAll(async () => {
    article = withNames(original, names);
    outDir = await mkdtemp(join(tmpdir(), 'scholium-names-'));
    await buildSearchIndex({ articles: [article], outDir });
    searcher = await openSearch(outDir);
  });
  afterAll(async () => {
    searcher.close();
    await rm(outDir, { recursive: true });
  });

  it('finds every passage that names it, in reading order', async () => {
    for (const { slug, mentions } of article.edition.names) {
      const { groups, total } = await searcher.find({ q: '', name: slug, limit: 1000 });
      const expected = [...new Set(mentions.map(({ target }) => target))];
      expect(expected.length, slug).toBeGreaterThan(0);
      expect(groups.map(({ kind }) => kind)).toEqual(['text']);
      expect(groups[0]!.results.map(({ url }) => url.split('#')[1])).toEqual(expected);
      expect(total).toBe(expected.length);
    }
  });

  it('tells how many there are before all are loaded, and shows the first of them', async () => {
    const [karabakh] = article.edition.names;
    const expected = [...new Set(karabakh!.mentions.map(({ target }) => target))];
    const { groups } = await searcher.find({ q: '', name: karabakh!.slug, limit: 5 });
    expect(groups[0]).toMatchObject({ total: expected.length, more: false });
    expect(groups[0]!.results.map(({ url }) => url.split('#')[1])).toEqual(expected.slice(0, 5));
  });

  it('finds of the passages with words only those that name it', async () => {
    const all = await searcher.find({ q: 'war', limit: 100 });
    const narrowed = await searcher.find({ q: 'war', name: 'nagorno-karabakh', limit: 100 });
    expect(narrowed.total).toBeGreaterThan(0);
    expect(narrowed.total).toBeLessThan(all.total);
    for (const { excerpt, names: ids } of narrowed.groups[0]!.results) {
      expect(excerpt?.text).toMatch(/war/i);
      expect(ids).toContain(1);
    }
  });
});

describe.each([
  [1, 3000],
  [40, 4],
])('with %i articles of %i names each', (count, many) => {
  let outDir: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'scholium-names-'));
    const pairs = [
      ...new Set(
        original.paragraphs.flatMap(({ text }) => text.match(/\p{L}{3,} \p{L}{3,}/gu) ?? []),
      ),
    ];
    const articles = Array.from({ length: count }, (_, at) => {
      const invented = Array.from({ length: many - names.length }, (__, nth) => ({
        label: `${nth % 10 === 0 ? 'Karabakh of ' : ''}${pairs[(at * many + nth) % pairs.length]!} ${at * many + nth}`,
        slug: `invented-${at * many + nth}`,
        variants: [pairs[(at + nth) % pairs.length]!],
      }));
      return withNames({ ...original, slug: `${original.slug}-${at + 1}` }, [
        ...names,
        ...invented,
      ]);
    });
    await buildSearchIndex({ articles, outDir });
  });
  afterAll(() => rm(outDir, { recursive: true }));

  it.each<{ readonly q: string; readonly name?: string }>([
    { q: 'kara' },
    { q: 'k' },
    { q: 'minsk group' },
    { q: 'minsk grup' },
    { q: '', name: 'nagorno-karabakh' },
    { q: 'war', name: 'osce-minsk-group' },
  ])('“$q” of $name loads at most 120 kB up to its results', async (request) => {
    const searcher = await openSearch(outDir);
    const results = await searcher.find({ ...request, limit: 4 });
    searcher.close();
    expect(scripts).toBeGreaterThan(5_000);
    if (request.q !== 'k') expect(results.total).toBeGreaterThan(0);
    expect(searcher.loaded() + scripts).toBeLessThanOrEqual(budget);
  });
});
