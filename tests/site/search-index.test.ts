import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/search/index/write-index.ts';
import { garden, harbour } from '../fixtures/search/articles.ts';
import { openSearch, type Searcher } from '../fixtures/search/pagefind.ts';

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'scholium-search-'));
  folders.push(path);
  return path;
};
afterAll(async () => {
  for (const path of folders) await rm(path, { recursive: true });
});

describe('the search index', () => {
  it('is the same, byte for byte, each time', async () => {
    const [a, b] = [await folder(), await folder()];
    const summary = await buildSearchIndex({ articles: [garden, harbour], outDir: a });
    expect(await buildSearchIndex({ articles: [garden, harbour], outDir: b })).toEqual(summary);
    const files = await listing(a);
    expect(await listing(b)).toEqual(files);
    for (const file of files)
      expect((await readFile(join(a, file))).equals(await readFile(join(b, file))), file).toBe(
        true,
      );
  });
  it('leaves out interfaces of Pagefind that nobody loads', async () => {
    const outDir = await folder();
    await buildSearchIndex({ articles: [garden], outDir });
    const files = await listing(outDir);
    expect(files).toContain('pagefind/pagefind.js');
    expect(files.filter((file) => /ui\.|highlight|playground/.test(file))).toEqual([]);
  });
  it('is made for a library without articles as well', async () => {
    const outDir = await folder();
    expect(await buildSearchIndex({ articles: [], outDir })).toMatchObject({ works: 0 });
    expect(await listing(outDir)).toContain('pagefind/works/manifest.json');
  });
});

describe('a search through Pagefind', () => {
  let searcher: Searcher;
  beforeAll(async () => {
    const outDir = await folder();
    await buildSearchIndex({ articles: [garden, harbour], outDir });
    searcher = await openSearch(outDir);
  });
  afterAll(() => searcher.close());

  it('leads to the note and the paragraph', async () => {
    const results = await searcher.find('landscape');
    expect(urls(results.groups, 'note').sort()).toEqual([
      'articles/garden/#note-1',
      'articles/harbour/#note-1',
    ]);
    expect(urls((await searcher.find('ministry')).groups, 'text')).toEqual([
      'articles/garden/#p-3',
    ]);
  });
  it('does not answer "orbital" with "or"', async () => {
    expect((await searcher.find('orbital')).total).toBe(0);
  });
  it('jumps to a numbered place, in one article where asked', async () => {
    expect(urls((await searcher.find('note 1')).groups, 'note')).toHaveLength(2);
    const one = await searcher.find({ q: 'note 1', article: 'harbour' });
    expect(urls(one.groups, 'note')).toEqual(['articles/harbour/#note-1']);
    expect(urls((await searcher.find('§2')).groups, 'text')).toEqual([
      'articles/garden/#the-state-as-gardener',
    ]);
  });
  it('finds other forms of a word and words with diacritics', async () => {
    expect(urls((await searcher.find('negotiating')).groups, 'text')).toEqual([
      'articles/garden/#p-2',
    ]);
    for (const name of ['Sørensen', 'sorensen'])
      expect(urls((await searcher.find(name)).groups, 'text'), name).toEqual([
        'articles/garden/#p-3',
      ]);
  });
});

describe('a search through Pagefind over articles in two languages', () => {
  let searcher: Searcher;
  beforeAll(async () => {
    const outDir = await folder();
    await buildSearchIndex({ articles: [garden, { ...harbour, lang: 'de' }], outDir });
    searcher = await openSearch(outDir);
  });
  afterAll(() => searcher.close());

  it('is narrowed to one of them, chosen or typed', async () => {
    const everywhere = await searcher.find('wall');
    expect(everywhere.facets.lang.map(({ value }) => value)).toEqual(['en', 'de']);
    for (const request of [{ q: 'wall', lang: 'de' }, { q: 'wall lang:de' }]) {
      const { groups } = await searcher.find(request);
      expect(urls(groups, 'text'), request.q).toEqual(['articles/harbour/#p-1']);
      expect(urls(groups, 'work'), request.q).toEqual(['sources/lovenhjelm1996/']);
    }
    expect(urls((await searcher.find('landscape lang:en')).groups, 'note')).toEqual([
      'articles/garden/#note-1',
    ]);
  });
});

function urls(
  groups: readonly { kind: string; results: readonly { url: string }[] }[],
  kind: string,
): string[] {
  return groups.find((group) => group.kind === kind)?.results.map(({ url }) => url) ?? [];
}

async function listing(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}
