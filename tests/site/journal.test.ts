import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { attribute, pageAt, readSite, resolve, type BuiltSite } from '../support/built-site.ts';

let folder: string;
let site: BuiltSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  const outDir = join(folder, 'dist');
  await buildSite(outDir, { CONTENT_DIR: 'tests/fixtures/journal', PDF: '0' });
  site = await readSite(outDir);
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

const file = (path: string) => readFile(join(site.dir, path), 'utf8');
/** Words and address of every link that `selector` finds on a page. */
const links = (path: string, selector: string) =>
  selectAll(selector, pageAt(site, path).tree).map((link) => [
    toString(link).trim(),
    decodeURI(attribute(link, 'href')),
  ]);
const words = (path: string, selector: string) =>
  selectAll(selector, pageAt(site, path).tree).map((element) =>
    toString(element).replace(/\s+/g, ' ').trim(),
  );

describe('a journal of two issues', () => {
  it('has a page for each issue, keyword and author, their lists, and its own pages', () => {
    const rooms = [...site.pages.keys()].filter((path) => !/^(?:articles|sources)\//.test(path));
    expect(rooms.sort()).toEqual(
      [
        '',
        '404.html',
        'authors/',
        'authors/anna-maria-van-der-berg-0000-0002-1825-0011/',
        'authors/anna-maria-van-der-berg-0000-0002-1825-002x/',
        'authors/anna-maria-van-der-berg/',
        'authors/jane-doe/',
        'authors/seán-oneil/',
        'authors/ليلى-حسن/',
        'authors/李明/',
        'imprint/',
        'issues/',
        'issues/1-1/',
        'issues/1-2/',
        'keywords/',
        'keywords/c-plus-plus/',
        'keywords/c/',
        'keywords/catchwords/',
        'keywords/colophons/',
        'keywords/errata/',
        'keywords/footnotes/',
        'keywords/history-of-the-book/',
        'keywords/margins/',
        'keywords/ownership/',
        'keywords/page-numbers/',
        'keywords/typography/',
        'keywords/هوامش/',
        'keywords/索引/',
        'notebook/',
        'offline/',
        'search/',
      ].sort(),
    );
  });

  it('has no link that leads nowhere, and no page that none leads to', () => {
    const seen = new Set(['']);
    const dead: string[] = [];
    for (const path of seen) {
      const page = site.pages.get(path);
      if (!page) continue;
      for (const link of selectAll('a[href]', page.tree)) {
        const { path: to, fragment } = resolve(page, attribute(link, 'href'));
        if (to === undefined) continue;
        const target = site.pages.get(to);
        if (!target && !site.files.has(to)) dead.push(`${path}: ${to}`);
        if (target && fragment !== '' && !target.ids.includes(fragment))
          dead.push(`${path}: ${to}#${fragment}`);
        if (target) seen.add(to);
      }
    }
    expect(dead).toEqual([]);
    // The address of a name that two authors share stays for whoever had it from before.
    const shared = 'authors/anna-maria-van-der-berg/';
    const unseen = [...site.pages.keys()].filter((path) => !seen.has(path));
    // Browsers show two pages of themselves: for what is nowhere, and for what is not kept.
    expect(unseen.filter((path) => !/^articles\/.*\/(?:notes|sources)\/$/.test(path))).toEqual([
      '404.html',
      shared,
      'offline/',
    ]);
    expect(links(shared, '.namesakes a')).toHaveLength(2);
  });

  it('lists its articles by issue, the newest first, and tells how many there are', () => {
    expect(words('', 'h1')).toEqual(['Journal of Small Things']);
    expect(words('', '.group-title')).toEqual([
      'Other articles of 2025',
      'Vol. 1, no. 2 November 2024',
      'Vol. 1, no. 1 Beside the Text March 2024',
      'Articles without a date',
    ]);
    expect(selectAll('.groups .entry', pageAt(site, '').tree)).toHaveLength(12);
    expect(words('', '.masthead .facts')[0]).toContain('12 articles');
    expect(words('keywords/c/', '.facts')[0]).toBe('1 article');
  });

  it('shows an issue with its articles in order, and leads to the next and the one before', () => {
    expect(words('issues/1-1/', 'h1')).toEqual(['Vol. 1, no. 1: Beside the Text']);
    expect(links('issues/1-1/', '.entry-title a').map(([, to]) => to)).toEqual(
      ['footnotes', 'margins', 'asterisks', 'indexes', 'errata'].map((n) => `/articles/on-${n}/`),
    );
    expect(links('issues/1-1/', '.turn a').map(([, to]) => to)).toEqual(['/issues/1-2/']);
    expect(links('issues/1-2/', '.turn a').map(([, to]) => to)).toEqual(['/issues/1-1/']);
    expect(links('issues/', '.issues a').map(([, to]) => to)).toEqual([
      '/issues/1-2/',
      '/issues/1-1/',
    ]);
  });

  it('links authors and issue from the head of an article, and keywords from its About page', () => {
    const path = 'articles/on-footnotes/';
    expect(links(path, '.head .by a')).toEqual([
      ['Anna Maria van der Berg', '/authors/anna-maria-van-der-berg-0000-0002-1825-0011/'],
      ['Seán O’Neil', '/authors/seán-oneil/'],
    ]);
    expect(links(path, '.head .journal a')).toEqual([['vol. 1, no. 1', '/issues/1-1/']]);
    expect(links(`${path}about/`, '.keywords a').map(([, to]) => to)).toEqual([
      '/keywords/footnotes/',
      '/keywords/history-of-the-book/',
    ]);
  });

  it('shows what is known of an author: ORCID iD, institution, what the author did', () => {
    const path = 'authors/anna-maria-van-der-berg-0000-0002-1825-0011/';
    expect(links(path, '.head a').map(([, to]) => to)).toEqual([
      '/authors/',
      'https://ror.org/0524sp257',
      'https://orcid.org/0000-0002-1825-0011',
    ]);
    expect(words(path, '.entry .reason')).toEqual(['Conceptualization, Writing – original draft']);
    expect(words(path, '.entry-title')).toEqual([
      'On Bookplates',
      'On Page Numbers',
      'On Footnotes',
    ]);
  });

  it('says by whom an article is cited, with the sentences and where they stand', () => {
    const path = 'articles/on-footnotes/';
    expect(words(path, '.next b')).toEqual(['Its 1 source', 'Cited by 2 articles', 'On Margins']);
    expect(words(`${path}about/`, '.citing')).toEqual([
      'On Page Numbers, Anna Maria van der Berg',
      'On Margins, Seán O’Neil',
    ]);
    expect(words(`${path}about/`, '#cited-by ~ ul blockquote')).toEqual([
      'Who cites a page cites an edition (see Berg & O’Neil, 2024, p. 2).',
      'That this ended with the footnote is argued elsewhere.',
      'Footnotes won because they are easy to set.',
    ]);
  });

  it('goes on with the next article of the issue', () => {
    expect(words('articles/on-errata/', '.next b').at(-1)).toBe('On Footnotes');
    expect(words('articles/on-page-numbers/', '.next b').at(-1)).toBe('On Running Heads');
  });

  it('has its own menu on every page, and its own pages in the compiler’s Markdown', () => {
    for (const { path } of site.pages.values())
      expect(links(path, '.bar nav a'), path).toEqual([
        ['Articles', '/'],
        ['Issues', '/issues/'],
        ['Authors', '/authors/'],
        ['Imprint', '/imprint/'],
      ]);
    const { tree } = pageAt(site, 'imprint/');
    expect(words('imprint/', 'main :is(h1, h2, li, td)')).toContain('2,000 words');
    expect(attribute(select('meta[name=description]', tree)!, 'content')).toBe(
      'Who publishes this journal.',
    );
    expect(selectAll('[role=doc-noteref]', tree)).toHaveLength(1);
  });

  it('gives volume and number of an issue to programs', async () => {
    const jats = await file('articles/on-margins/article.jats.xml');
    expect(jats).toContain('<volume>1</volume>');
    expect(jats).toContain('<issue>1</issue>');
    expect(jats).toContain('<journal-title>Journal of Small Things</journal-title>');
    const [script] = selectAll(
      'script[type="application/ld+json"]',
      pageAt(site, 'articles/on-margins/').tree,
    );
    expect(JSON.parse(toString(script!))).toMatchObject({
      isPartOf: {
        '@type': 'PublicationIssue',
        '@id': expect.stringMatching(/\/issues\/1-1\/$/),
        issueNumber: '1',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '1',
          isPartOf: {
            '@type': 'Periodical',
            name: 'Journal of Small Things',
            issn: '2049-3630',
          },
        },
      },
    });
    expect(await file('articles/on-footnotes/article.jats.xml')).toContain(
      'vocab-term="Writing – original draft"',
    );
  });

  it('has rooms and own pages in its sitemap, and own pages in its search', async () => {
    const sitemap = decodeURI(await file('sitemap.xml'));
    for (const path of ['imprint', 'issues/1-2', 'keywords/索引', 'authors/李明'])
      expect(sitemap).toContain(`/${path}/</loc>`);
    const manifest = JSON.parse(await file('pagefind/works/manifest.json'));
    expect(manifest.articles).toMatchObject({ '~imprint': 'Imprint', 'on-margins': 'On Margins' });
  });

  it('tells programs of every article by what it is found', async () => {
    const listed = JSON.parse(await file('articles.json'));
    expect(listed).toHaveLength(12);
    expect(listed[1]).toEqual({
      slug: 'on-page-numbers',
      title: 'On Page Numbers',
      authors: ['Anna Maria van der Berg'],
      keywords: ['page numbers', 'C++'],
      year: 2024,
      issue: 'Vol. 1, no. 2',
    });
  });
});
