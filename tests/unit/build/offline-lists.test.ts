import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadedBy, shownBy, spokenOn } from '../../../src/build/offline/closure.ts';
import { OfflineLists } from '../../../src/build/offline/write-lists.ts';
import { readArticleList } from '../../../src/offline/lists.ts';

describe('what a page needs', () => {
  test('is every picture that it shows, at any size, and no link', () => {
    const html =
      '<a href="b.html">b</a><img alt="a > b" src="a.png" srcset="a.png 1x, a@2x.png 2x">' +
      '<link rel="alternate" href="c.xml"><image href="d.svg"></image>';
    expect(shownBy(html)).toEqual(['a.png', 'a@2x.png', 'd.svg']);
  });

  test('is every script, style and font, and what these load in their turn', () => {
    const texts = new Map<string, string | undefined>([
      ['a.1.js', 'import("./b.2.js")'],
      ['b.2.js', 'const sheet="/x/_astro/c.3.css"'],
      ['c.3.css', 'src:url(./d.4.woff2)'],
      ['d.4.woff2', undefined],
      ['e.5.js', 'import "./a.1.js"'],
    ]);
    const found = loadedBy(['<script src="/x/_astro/a.1.js"></script>'], texts);
    expect([...found]).toEqual(['a.1.js', 'b.2.js', 'c.3.css', 'd.4.woff2']);
  });

  test('is what its interface says, in its own language', () => {
    expect(spokenOn('<!doctype html><html lang="la" data-words="en">')).toBe('en');
    expect(spokenOn('<html lang="fa" dir="rtl">')).toBe('fa');
  });
});

describe('the list of an article', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lists-'));
    const put = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    await put('articles/x/index.html', '<html lang="en"><img src="large.png">');
    await put('articles/x/index.html.br', '');
    await put('articles/x/large.png', 'p'.repeat(2_000_000));
    await put('articles/x/large.csv', 'c'.repeat(2_000_000));
    await put('articles/x/small.csv', 'c');
    await put('articles/x/article.pdf', 'pdf');
    await put('articles/x/share.png', 'share');
    await put('articles/x/sources/a2020/index.html', '<html lang="en">');
    await put(
      'articles/x/with/y/index.html',
      '<html lang="en"><img src="/base/articles/y/map.png">',
    );
    await put('articles/y/map.png', 'map');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const write = async () => {
    const lists = new OfflineLists({ outDir: folder, base: '/base/' });
    await lists.writeArticle({ slug: 'x', title: 'X', lang: 'en' });
    return readFile(join(folder, 'articles/x/offline.json'), 'utf8');
  };

  test('has pages, pictures and small files, and nothing for taking away alone', async () => {
    const { files } = readArticleList(JSON.parse(await write()))!;
    expect(Object.keys(files)).toEqual([
      'articles/x/',
      'articles/x/large.png',
      'articles/x/small.csv',
      'articles/x/sources/a2020/',
      'articles/x/with/y/',
      'articles/y/map.png',
      'sources/a2020/work.json',
    ]);
    // Another article may change without this one.
    expect(files['articles/y/map.png']).toEqual([3, '']);
    expect(files['sources/a2020/work.json']).toEqual([0, '']);
  });

  test('is the same each time that it is written', async () => {
    expect(await write()).toBe(await write());
  });
});
