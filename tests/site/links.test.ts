import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { absolute } from '../../src/library/publication.ts';
import {
  articlePath,
  attribute,
  pageAt,
  readSite,
  resolve,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { siteDist } from './dist.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await readSite(await siteDist());
});

describe('links of the built site', () => {
  it('lead to a page, a file or an element of the build, or away from the site', () => {
    const broken = each((page) =>
      addresses(page).filter((address) => {
        const { path, fragment, url } = resolve(page, address);
        if (path === undefined) return url.origin === new URL(absolute('/')).origin;
        const target = site.pages.get(path);
        if (!target) return path.endsWith('/') || !site.files.has(path);
        return fragment !== '' && !target.ids.includes(fragment);
      }),
    );
    expect(broken).toEqual([]);
  });

  it('are plentiful enough for this test to mean something', () => {
    const all = [...site.pages.values()].flatMap(addresses);
    expect(site.pages.size).toBeGreaterThan(50);
    expect(all.filter((address) => address.startsWith('#')).length).toBeGreaterThan(100);
    expect(all.filter((address) => address.startsWith('https:')).length).toBeGreaterThan(20);
  });

  it('are never empty', () => {
    const empty = each((page) =>
      selectAll('[href], [src], [action]', page.tree)
        .filter(
          ({ properties }) =>
            properties['href'] === '' || properties['src'] === '' || properties['action'] === '',
        )
        .map(toString),
    );
    expect(empty).toEqual([]);
  });

  it('reach every page from the first one', () => {
    const seen = new Set(['']);
    for (const path of seen) {
      const page = site.pages.get(path);
      if (!page) continue;
      for (const link of selectAll('a[href]', page.tree)) {
        const { path: to } = resolve(page, attribute(link, 'href'));
        if (to !== undefined && site.pages.has(to)) seen.add(to);
      }
    }
    expect([...site.pages.keys()].filter((path) => !seen.has(path))).toEqual([
      '404.html',
      'offline/',
    ]);
  });

  it('give nothing away to the sites they lead to', () => {
    const open = each((page) =>
      selectAll('a[href]', page.tree)
        .filter((link) => /^https?:$/.test(resolve(page, attribute(link, 'href')).url.protocol))
        .filter((link) => resolve(page, attribute(link, 'href')).path === undefined)
        .filter((link) => {
          const rel = attribute(link, 'rel').split(' ');
          return !rel.includes('noopener') || !rel.includes('noreferrer');
        })
        .map((link) => attribute(link, 'href')),
    );
    expect(open).toEqual([]);
  });
});

describe('pages of the built site', () => {
  it('have no id twice', () => {
    expect(each(({ ids }) => ids.filter((id, at) => ids.indexOf(id) !== at))).toEqual([]);
  });

  it('name themselves as canonical, sections and quotations the whole article', () => {
    for (const page of site.pages.values()) {
      const links = selectAll('link[rel~=canonical]', page.tree);
      const part = /^(?:sections|quotes)\//.test(
        page.path.startsWith(articlePath) ? page.path.slice(articlePath.length) : '',
      );
      expect(
        links.map((link) => attribute(link, 'href')),
        page.path,
      ).toEqual([absolute(part ? articlePath : page.path)]);
    }
    expect(
      [...site.pages.keys()].filter((path) => path.startsWith(`${articlePath}sections/`)),
    ).toHaveLength(4);
  });

  it('ask no other origin for anything', async () => {
    const asked = each((page) => [
      ...selectAll('[src], [srcset], [poster], object[data]', page.tree).flatMap((element) =>
        ['src', 'srcSet', 'poster', 'data']
          .map((name) => attribute(element, name))
          .filter((value) => value !== '')
          .flatMap((value) => value.split(',').map((part) => part.trim().split(' ')[0] ?? ''))
          .filter((address) => resolve(page, address).path === undefined),
      ),
      ...selectAll('link[href]', page.tree)
        .filter(({ properties }) => loads(properties['rel']))
        .map((link) => attribute(link, 'href'))
        .filter((address) => resolve(page, address).path === undefined),
      ...selectAll('style', page.tree)
        .flatMap((style) => cssAddresses(toString(style)))
        .filter((address) => resolve(page, address).path === undefined),
    ]);
    expect(asked).toEqual([]);
    const sheets = [...site.files].filter((name) => name.endsWith('.css'));
    for (const sheet of sheets) {
      const css = await readFile(join(site.dir, sheet), 'utf8');
      const from: BuiltPage = { ...pageAt(site, ''), path: sheet };
      expect(
        cssAddresses(css).filter((address) => resolve(from, address).path === undefined),
        sheet,
      ).toEqual([]);
    }
    const article = pageAt(site, articlePath);
    expect(cssAddresses(toString(select('style:last-of-type', article.tree)!))).not.toEqual([]);
  });

  it('load what the style sheets name from files of the build', () => {
    const missing = each((page) =>
      selectAll('style', page.tree)
        .flatMap((style) => cssAddresses(toString(style)))
        .filter((address) => !address.startsWith('data:'))
        .filter((address) => !site.files.has(resolve(page, address).path ?? '')),
    );
    expect(missing).toEqual([]);
  });
});

/** What `find` finds on each page, after the page's path. */
function each(find: (page: BuiltPage) => readonly string[]): string[] {
  return [...site.pages.values()].flatMap((page) =>
    find(page).map((found) => `/${page.path}: ${found}`),
  );
}

function addresses({ tree }: BuiltPage): string[] {
  return selectAll('[href], [src], form[action]', tree).map(
    (element) =>
      attribute(element, 'href') || attribute(element, 'src') || attribute(element, 'action'),
  );
}

/** Kinds of link that a browser fetches by itself. */
function loads(rel: unknown): boolean {
  const kinds = Array.isArray(rel) ? rel.map(String) : [];
  return kinds.some((kind) =>
    ['stylesheet', 'preload', 'modulepreload', 'prefetch', 'icon', 'manifest'].includes(kind),
  );
}

function cssAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    ([, , address, , imported]) => address ?? imported ?? '',
  );
}
