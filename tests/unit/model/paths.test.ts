import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  aboutPath,
  articlePageAt,
  articlePath,
  notesPath,
  pageNames,
  pagePatterns,
  quotePath,
  sectionPath,
  sitePages,
  sourcePath,
  sourcesPath,
  workPath,
} from '../../../src/article/paths.ts';
import { addressesOf, siteAddresses } from '../../../src/exports/addresses.ts';
import { routes } from '../../../src/site/routes.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';

describe('the pages of a site', () => {
  test('each have a route, made by a file that is there', () => {
    const folder = join('src', 'site', 'routes');
    for (const name of pageNames) {
      const pattern = pagePatterns[name].replace(/(.)\/$/, '$1');
      expect(
        routes.filter((route) => route.pattern === pattern),
        name,
      ).toHaveLength(1);
    }
    for (const { file } of routes) expect(existsSync(join(folder, file)), file).toBe(true);
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(routes.map(({ file }) => file).sort()).toEqual(
      made.filter((file) => /\.(?:astro|json\.ts)$/.test(file)).sort(),
    );
  });

  test('have the same addresses in links, in exports and for the check of links', () => {
    const article = smallArticle({ slug: 'größe & co' });
    const addresses = addressesOf(article, { root: 'https://example.org/journal/', name: 'Site' });
    const [work] = article.works;
    const escape = (path: string) =>
      `https://example.org/journal${path.split('/').map(encodeURIComponent).join('/')}`;
    const { slug } = article;
    expect(addresses.article).toBe(escape(articlePath(slug)));
    expect(addresses.about).toBe(escape(aboutPath(slug)));
    expect(addresses.notes).toBe(escape(notesPath(slug)));
    expect(addresses.sources).toBe(escape(sourcesPath(slug)));
    expect(addresses.section('ö?1')).toBe(escape(sectionPath(slug, 'ö?1')));
    expect(addresses.work(work!)).toBe(escape(sourcePath(slug, work!.slug)));
    expect(siteAddresses({ root: 'https://example.org/journal/', name: 'Site' })).toMatchObject({
      library: 'https://example.org/journal/',
      search: 'https://example.org/journal/search/',
      works: 'https://example.org/journal/sources/',
    });
    const below = (path: string) => articlePageAt(path.slice(articlePath('a').length));
    expect(below(sectionPath('a', 'two'))).toEqual({ page: 'section', value: 'two' });
    expect(below(quotePath('a', 'pq-1'))).toEqual({ page: 'quote', value: 'pq-1' });
    expect(below(sourcePath('a', 'doe'))).toEqual({ page: 'source', value: 'doe' });
    for (const page of ['notes', 'sources', 'about'] as const)
      expect(articlePageAt(`${page}/`)).toEqual({ page });
  });

  test('take values as they are, also such that a replacement would read otherwise', () => {
    expect(sectionPath('a', '$&')).toBe('/articles/a/sections/$&/');
    expect(sourcePath('[key]', 'x')).toBe('/articles/[key]/sources/x/');
    expect(workPath("$'")).toBe("/sources/$'/");
  });

  test('are told from files, and from what is on every site', () => {
    for (const path of ['', 'figure.png', 'notes/x/', 'sections/', 'sections/a/b', 'about/us'])
      expect(articlePageAt(path), path).toBeUndefined();
    expect(articlePageAt('sections/two')).toEqual({ page: 'section', value: 'two' });
    expect([...sitePages].sort()).toEqual(['', 'notebook/', 'search/', 'sources/']);
  });
});
