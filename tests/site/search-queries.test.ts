import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { compileLibrary } from '../../src/library/compile-library.ts';
import type { Results } from '../../src/search/browser/results.ts';
import { buildSearchIndex } from '../../src/search/index/write-index.ts';
import { openSearch, type Searcher } from '../fixtures/search/pagefind.ts';

interface Row {
  readonly kind: string;
  readonly q: string;
  readonly expected: string;
}

const file = new URL('../fixtures/search/queries.tsv', import.meta.url);
const rows: readonly Row[] = (await readFile(file, 'utf8'))
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([kind = '', q = '', expected = '']) => ({ kind, q, expected }));
const of = (kind: string): readonly Row[] => rows.filter((row) => row.kind === kind);

let outDir: string;
let article: Article;
let searcher: Searcher;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
  const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
  const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
  const slug = 'failure-of-multilateral-diplomacy';
  article = entries.flatMap((entry) => entry.article ?? []).find((found) => found.slug === slug)!;
  await buildSearchIndex({ articles: [article], outDir });
  searcher = await openSearch(outDir);
});
afterAll(async () => {
  searcher.close();
  await rm(outDir, { recursive: true });
});

describe('the table of queries', () => {
  it('holds at least 150 queries and 50 that find nothing', () => {
    expect(of('exact').length + of('typo').length).toBeGreaterThanOrEqual(150);
    expect(of('none').length).toBeGreaterThanOrEqual(50);
    expect(of('exact').length + of('typo').length + of('none').length).toBe(rows.length);
  });
  it('covers every work by a surname or the name it is printed under', () => {
    const found = new Set(of('exact').map(({ expected }) => expected));
    for (const { key } of article.works) expect(found).toContain(`work:${key}`);
  });
});

it.each(of('exact'))('“$q” finds $expected first', async ({ q, expected }) => {
  const results = await searcher.find(q);
  expect(addresses(expected)).toContain(first(results));
  expect(results.correction).toBeUndefined();
});

it('at least 95 % of queries with one typo find what was meant first', async () => {
  const missed: string[] = [];
  for (const { q, expected } of of('typo')) {
    const found = first(await searcher.find(q));
    if (!addresses(expected).includes(found ?? '')) missed.push(`${q}: ${found ?? 'nothing'}`);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(of('typo').length * 0.05);
});

it.each(of('none'))('“$q” finds nothing', async ({ q }) => {
  const results = await searcher.find(q);
  expect(results.groups.flatMap((group) => group.results.map(({ url }) => url))).toEqual([]);
});

it('“Maresca” finds the work, notes 3 and 8, and the two paragraphs that name him', async () => {
  const { groups } = await searcher.find('Maresca');
  expect(
    groups
      .filter(({ kind }) => kind !== 'name')
      .map(({ kind, results }) => [kind, ...results.map(({ title }) => title.text)]),
  ).toEqual([
    ['work', expect.stringContaining('Lost Opportunities')],
    ['note', 'Note 3', 'Note 8'],
    ['text', '¶ 3', '¶ 6'],
  ]);
});

it('a question finds what holds most of its words, and says so', async () => {
  for (const [q, expected] of [
    ['whom to blame for chronic mismanagement', 'text:Hence, the second Karabakh war'],
    ['why were the efforts so lukewarm really', "text:The international community's lukewarm"],
  ] as const) {
    const results = await searcher.find(q);
    expect(results.partial).toBe(true);
    expect(addresses(expected)).toContain(first(results));
  }
});

it.each([
  ['tchilingar', 'work:tchilingirian1998'],
  ['mnatsakan', 'work:mnatzakanyan2020'],
  ['markedanov', 'work:markedonov2018'],
  ['balchunas', 'work:balciunas2020'],
  ['knoll tuder', 'work:grgic2020'],
  ['dalder lindsey', 'work:daalder2009'],
])('“%s”, a name half remembered, finds its work', async (q, expected) => {
  expect(addresses(expected)).toContain(first(await searcher.find(q)));
});

/** The first work, note or passage: a name above them leads to many. */
function first(results: Results): string | undefined {
  return results.groups.find(({ kind }) => kind !== 'name')?.results[0]?.url;
}

/** The addresses that an expectation of the table stands for. */
function addresses(expected: string): string[] {
  return expected.split('|').map((one) => {
    const colon = one.indexOf(':');
    const [kind, value] = [one.slice(0, colon), one.slice(colon + 1)];
    const base = `articles/${article.slug}/`;
    const paragraph = article.paragraphs.find(({ n, text }) =>
      kind === 'paragraph' ? String(n) === value : kind === 'text' && text.startsWith(value),
    );
    const work = article.works.find(({ key }) => kind === 'work' && key === value);
    const note = article.notes.find(({ number }) => kind === 'note' && String(number) === value);
    const section = article.sections.find(({ number }) => kind === 'section' && number === value);
    if (work) return `${base}sources/${work.slug}/`;
    const place = (paragraph ?? note ?? section)?.id;
    if (!place) throw new Error(`Nothing in the article is meant by ${one}`);
    return `${base}#${place}`;
  });
}
