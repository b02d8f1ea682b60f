import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ArticleList,
  keepingOf,
  listName,
  readArticleList,
  readSiteList,
  type SiteList,
} from '../../src/offline/lists.ts';
import {
  articlePath,
  attribute,
  readSite,
  resolve,
  selectLoaded,
  type BuiltSite,
} from '../support/built-site.ts';
import { siteDist } from './dist.ts';

let site: BuiltSite;
let article: ArticleList;
let whole: SiteList;
const read = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(site.dir, path), 'utf8'));
beforeAll(async () => {
  site = await readSite(await siteDist());
  article = readArticleList(await read(articlePath + listName))!;
  whole = readSiteList(await read(listName))!;
});

describe('what is kept for reading an article offline', () => {
  it('is there, with the size and the hash that the list says', async () => {
    const { files } = keepingOf(article, whole);
    expect(Object.keys(files).length).toBeGreaterThan(150);
    for (const [address, [size, hash]] of Object.entries(files)) {
      const path = address.replace(/\?.*$/, '').replace(/(^|\/)$/, '$1index.html');
      const bytes = await readFile(join(site.dir, path));
      if (hash === '') continue;
      expect(bytes.length, address).toBe(size);
      expect(createHash('sha256').update(bytes).digest('base64'), address).toBe(hash);
    }
  });

  it('is every page of the article, and those of the library that a reader goes to from it', () => {
    const { files } = keepingOf(article, whole);
    const pages = [...site.pages.keys()].filter((path) => path.startsWith(articlePath));
    for (const path of [...pages, '', 'search/', 'offline/'])
      expect(Object.keys(files)).toContain(path);
  });

  it('is what the basket takes of its works, and the notebook', () => {
    const { files } = keepingOf(article, whole);
    const works = [...site.files].filter((path) => /^sources\/[^/]+\/work\.json$/.test(path));
    expect(works.length).toBeGreaterThan(20);
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...works, 'notebook/']));
  });

  it('is all that these pages load, at once or later', async () => {
    const { files } = keepingOf(article, whole);
    const wanted = new Set<string>();
    for (const page of site.pages.values()) {
      if (!(page.path in files)) continue;
      const loaded = selectLoaded(
        'script[src], img[src], link:is([rel=stylesheet], [rel=modulepreload], [rel=preload], [rel=icon], [rel=manifest])',
        page,
      );
      for (const element of loaded) {
        const { path } = resolve(page, attribute(element, 'src') || attribute(element, 'href'));
        if (path !== undefined) wanted.add(path);
      }
      for (const map of selectAll('script[type=importmap]', page.tree)) {
        const [text] = map.children;
        if (text?.type !== 'text') continue;
        const { integrity }: { integrity: Record<string, string> } = JSON.parse(text.value);
        for (const address of Object.keys(integrity)) wanted.add(resolve(page, address).path ?? '');
      }
    }
    for (const path of Object.keys(files).filter((name) => /^_astro\/.*\.(?:js|css)$/.test(name))) {
      const text = await readFile(join(site.dir, path), 'utf8');
      for (const [name] of text.matchAll(/_astro\/[\w.-]+\.\w+/g)) wanted.add(name);
    }
    expect(wanted.size).toBeGreaterThan(30);
    expect([...wanted].filter((path) => !(path in files))).toEqual([]);
  });

  it('is the index of the search, with all of its files', () => {
    expect(whole.search).toBe('whole');
    const index = [...site.files].filter(
      (path) => path.startsWith('pagefind/') && !/\.(?:br|gz)$/.test(path),
    );
    expect(index.filter((path) => !(path in whole.files))).toEqual([]);
  });

  it('is nothing that is only for taking away', () => {
    const { files } = keepingOf(article, whole);
    expect(Object.keys(files).filter((path) => /\.(?:pdf|epub)$|share\.png$/.test(path))).toEqual(
      [],
    );
  });
});

describe('the worker', () => {
  it('is one file, and loads no other', async () => {
    const script = await readFile(join(site.dir, 'sw.js'), 'utf8');
    expect(script).not.toMatch(/\bimport\b|importScripts/);
  });

  it('is named by no page: it is there when a reader keeps something', () => {
    for (const { html, path } of site.pages.values()) expect(html, path).not.toContain('sw.js');
  });
});

describe('the manifest of the library', () => {
  it('is named by every page, and its icons are there', async () => {
    for (const page of site.pages.values()) {
      const [link] = selectAll('link[rel=manifest]', page.tree);
      expect(link && attribute(link, 'href'), page.path).toBe('/manifest.webmanifest');
    }
    const manifest = (await read('manifest.webmanifest')) as {
      readonly name: string;
      readonly icons: readonly { readonly src: string; readonly purpose?: string }[];
    };
    expect(manifest.name).toBe('Scholium');
    expect(
      manifest.icons.map(({ src }) => src).filter((src) => !site.files.has(src.slice(1))),
    ).toEqual([]);
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });
});
