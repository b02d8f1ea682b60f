import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Root } from 'hast';
import { compileLibrary } from '../../src/library/compile-library.ts';
import { librarySettings } from '../../src/library/settings.ts';
import type { Article } from '../../src/article/article.ts';
import { fileSize } from '../../src/article/bylines.ts';
import { articlePath } from '../support/built-site.ts';
import { absolute } from '../../src/library/publication.ts';
import { neededFor, schemaFaults, type XmlKind } from '../support/schemas.ts';
import { level1Faults, level2Faults } from '../support/signposting.ts';
import { has } from '../support/tools.ts';
import { siteDist } from './dist.ts';
import { wordsFor } from '../../src/messages/index.ts';

let dist: string;
let page: Root;
let article: Article;

beforeAll(async () => {
  dist = await siteDist();
  page = fromHtml(await readFile(join(dist, articlePath, 'index.html'), 'utf8'));
  const entries = await compileLibrary(librarySettings());
  article = entries.flatMap((entry) => entry.article ?? [])[0]!;
});

describe('the exports of a built site', () => {
  test('are there wherever the head of the article names one', () => {
    const links = selectAll('head link', page).map(({ properties }) => properties);
    const named = links
      .filter(({ rel }) =>
        ['item', 'describedby', 'linkset', 'alternate', 'search'].includes(String(rel)),
      )
      .map(({ href }) => String(href));
    expect(named.length).toBeGreaterThan(10);
    for (const address of named) {
      expect(address.startsWith(absolute('/'))).toBe(true);
      const path = decodeURI(address.slice(absolute('/').length));
      expect(existsSync(join(dist, path)), path).toBe(true);
    }
  });

  test('keep to the FAIR Signposting Profile, in the head and in the linkset', async () => {
    const links = selectAll('head link', page).map(({ properties }) => ({
      rel: String(properties['rel']),
      href: String(properties['href']),
      type: properties['type'] === undefined ? undefined : String(properties['type']),
    }));
    const json: unknown = JSON.parse(
      await readFile(join(dist, articlePath, 'linkset.json'), 'utf8'),
    );
    expect(level1Faults(links)).toEqual([]);
    expect(level2Faults(json, absolute(`/${articlePath}`), links)).toEqual([]);
  });

  test('are offered with the sizes that they have', async () => {
    const about = fromHtml(await readFile(join(dist, articlePath, 'about/index.html'), 'utf8'));
    const items = selectAll('.downloads li', about);
    expect(items.length).toBeGreaterThanOrEqual(6);
    for (const item of items) {
      const [link] = selectAll('a', item);
      const name = String(link?.properties['href']).split('/').at(-1) ?? '';
      const size = selectAll('span', item).map((each) => toString(each));
      const kept = [
        ...['article.md', 'article.txt', 'article.epub', 'article.pdf', 'article.jats.xml'],
        ...['article.docx', 'article.tex'],
      ];
      if (kept.includes(name)) {
        const { size: bytes } = statSync(join(dist, articlePath, name));
        expect(size).toEqual([fileSize(bytes, wordsFor('en'))]);
      }
    }
  });

  test('have one file in each format for every work', async () => {
    const files = new Set(await readdir(join(dist, articlePath, 'sources')));
    for (const { slug } of article.works) {
      for (const ending of ['json', 'bib', 'ris']) expect(files).toContain(`${slug}.${ending}`);
    }
  });

  test('leave COinS to the pages of works', async () => {
    const sources = fromHtml(await readFile(join(dist, articlePath, 'sources/index.html'), 'utf8'));
    expect(selectAll('.Z3988', sources)).toHaveLength(article.works.length);
    expect(selectAll('.Z3988', page)).toEqual([]);
  });

  test('have one tag in the head for each cited work', () => {
    const tags = selectAll('head meta[name="citation_reference"]', page);
    expect(tags).toHaveLength(article.works.length);
  });
});

describe('the XML of a built site (needs xmllint and the DTD of JATS)', () => {
  const files: readonly (readonly [XmlKind, string])[] = [
    ['atom', 'feed.xml'],
    ['sitemap', 'sitemap.xml'],
    ['jats', join(articlePath, 'article.jats.xml')],
  ];
  for (const [kind, file] of files) {
    test.skipIf(!neededFor(kind).every(has))(`is valid: ${file}`, async () => {
      expect(schemaFaults(kind, await readFile(join(dist, file), 'utf8'))).toBe('');
    });
  }
});

describe('article.pdf (needs a browser and Poppler)', () => {
  test('is named by the page if and only if it is there', () => {
    const there = existsSync(join(dist, articlePath, 'article.pdf'));
    expect(selectAll('head meta[name="citation_pdf_url"]', page)).toHaveLength(there ? 1 : 0);
  });

  test.skipIf(!has('pdftotext'))(
    'is tagged and light, and tells no time of printing',
    ({ skip }) => {
      const info = read('pdfinfo', [], skip);
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).not.toContain('CreationDate');
      expect(info).toContain(article.title.text);
      expect(statSync(join(dist, articlePath, 'article.pdf')).size).toBeLessThan(5_000_000);
    },
  );

  test.skipIf(!has('pdftotext'))(
    'has a bookmark for each section and its title largest',
    ({ skip }) => {
      const xml = read('pdftohtml', ['-xml', '-i', '-stdout'], skip);
      const outline = /<outline>.*<\/outline>/s.exec(xml)?.[0] ?? '';
      for (const { title } of article.sections) expect(outline).toContain(title.text);
      const first = /<page number="1".*?<\/page>/s.exec(xml)?.[0] ?? '';
      const sizes = [...first.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)];
      const [largest] = sizes.sort((a, b) => Number(b[2]) - Number(a[2]));
      const lines = [...first.matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/g)]
        .filter(([, font]) => font === largest?.[1])
        .map(([, , words]) => words?.replace(/<[^>]+>/g, '').trim());
      expect(lines.join(' ')).toBe(article.title.text);
    },
  );

  /** What a Poppler program says of the PDF; the test is skipped where the build had no browser. */
  function read(command: string, args: readonly string[], skip: (note: string) => never): string {
    const file = join(dist, articlePath, 'article.pdf');
    if (!existsSync(file)) skip('the site was built without a browser');
    return spawnSync(command, [...args, file], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  }
});
