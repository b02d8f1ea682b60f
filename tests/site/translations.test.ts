import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { type BuiltSite, pageAt, readSite } from '../support/built-site.ts';

const original = '/articles/lists-of-books/';
const french = '/articles/listes-de-livres/';
const arabic = '/articles/fihrist-al-kutub/';
const beside = `${original}with/fihrist-al-kutub/`;

describe('an article in three languages', () => {
  let folder: string;
  let site: BuiltSite;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scholium-translations-'));
    const outDir = join(folder, 'dist');
    await buildSite(outDir, {
      ...{ CONTENT_DIR: 'examples', PDF: '0', SITE_URL: 'https://example.org' },
    });
    site = await readSite(outDir);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const page = (path: string): Root => fromHtml(pageAt(site, path.slice(1)).html);
  const all = (path: string, selector: string): Element[] => selectAll(selector, page(path));
  const words = (element: Element | undefined) =>
    element ? toString(element).replace(/\s+/g, ' ').trim() : '';
  const alternates = (path: string) =>
    all(path, 'head link[rel=alternate][hreflang]').map(
      ({ properties }) => `${String(properties['hrefLang'])} ${String(properties['href'])}`,
    );

  it('leads from each page to the other languages, by the names that these have in themselves', () => {
    const ways = (path: string) =>
      all(path, 'main nav a[hreflang]').map((link) => {
        const { href, lang, dir = '' } = link.properties;
        return [words(link), lang, dir, href].join(' ').replace(/ +/g, ' ');
      });
    expect(ways(original)).toEqual([`العربية ar rtl ${arabic}`, `Français fr ${french}`]);
    expect(ways(arabic)).toEqual([`English en-GB ltr ${original}`, `Français fr ltr ${french}`]);
    expect(ways(`${french}notes/`)).toEqual([
      `English en-GB ${original}notes/`,
      `العربية ar rtl ${arabic}notes/`,
    ]);
    const pages = [...site.pages.keys()]
      .map((path) => `/${path}`)
      .filter((path) => path.startsWith(french));
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages.filter((each) => !each.includes('/with/')))
      expect(ways(path), path).toHaveLength(2);
  });

  it('tells search engines of all languages, and of the original for all others', () => {
    const told = [
      'en-GB https://example.org/articles/lists-of-books/',
      'ar https://example.org/articles/fihrist-al-kutub/',
      'fr https://example.org/articles/listes-de-livres/',
      'x-default https://example.org/articles/lists-of-books/',
    ];
    for (const path of [original, french, arabic])
      expect(alternates(path).sort()).toEqual(told.toSorted());
    expect(alternates(`${arabic}sources/`).sort()).toEqual(
      told.map((each) => `${each}sources/`).toSorted(),
    );
    expect(alternates(beside)).toEqual([]);
  });

  it('says the same in the sitemap', async () => {
    const sitemap = await readFile(join(site.dir, 'sitemap.xml'), 'utf8');
    const [, entry = ''] =
      /<url><loc>https:\/\/example\.org\/articles\/listes-de-livres\/<\/loc>(.*?)<\/url>/s.exec(
        sitemap.replace(/>\s+</g, '><'),
      ) ?? [];
    expect(entry.match(/hreflang="[\w-]+"/g)).toEqual([
      ...['hreflang="en-GB"', 'hreflang="ar"', 'hreflang="fr"', 'hreflang="x-default"'],
    ]);
    expect(sitemap).not.toContain('/with/');
  });

  it('is known to programs as a work and its translations, with who translated it', () => {
    const data = (path: string) =>
      JSON.parse(words(select('script[type="application/ld+json"]', page(path)) ?? undefined));
    expect(data(original)).toMatchObject({
      workTranslation: [
        { '@id': 'https://example.org/articles/fihrist-al-kutub/', inLanguage: 'ar' },
        { '@id': 'https://example.org/articles/listes-de-livres/', inLanguage: 'fr' },
      ],
    });
    expect(data(french)).toMatchObject({
      translationOfWork: { '@id': 'https://example.org/articles/lists-of-books/' },
      translator: [{ '@type': 'Person', name: 'Bo van Sample' }],
    });
    expect(data(french)).not.toHaveProperty('workTranslation');
  });

  it('has nothing of all that in an article that is not translated', () => {
    const { html } = pageAt(site, 'articles/wide-pendulum/');
    expect(html).not.toMatch(/hreflang|Translation|translator|\/with\//);
  });

  it('names its translators in each download', async () => {
    const read = (name: string) => readFile(join(site.dir, french, name), 'utf8');
    expect(await read('article.txt')).toMatch(/^.*Bo van Sample$/m);
    expect(await read('article.jats.xml')).toMatch(
      /<contrib contrib-type="translator">\s*<name>\s*<surname>van Sample/,
    );
    expect(await read('article.md')).toMatch(/translation-of: "?lists-of-books/);
    const forms: unknown = JSON.parse(await read('cite.json'));
    expect(JSON.stringify(forms)).toContain('translator = {van Sample, Bo}');
  });

  describe('on the page with two of them', () => {
    it('stands with each passage once, in its order, by its language and direction', () => {
      for (const [path, own, other] of [
        [beside, original, arabic],
        [`${arabic}with/lists-of-books/`, arabic, original],
        [`${french}with/lists-of-books/`, french, original],
      ] as const) {
        const rows = all(path, '.beside > .row');
        const sides = rows.map((row) => selectAll('.row > *', row));
        expect(new Set(sides.map((each) => each.length))).toEqual(new Set([2]));
        for (const [nth, of] of [own, other].entries()) {
          const html = select('html', page(of));
          const found = sides.flatMap((each) => each[nth] ?? []).filter(isText);
          expect(new Set(found.map(({ properties }) => properties['lang']))).toEqual(
            new Set([html?.properties['lang']]),
          );
          expect(new Set(found.map(({ properties }) => properties['dir']))).toEqual(
            new Set([html?.properties['dir']]),
          );
          const blocks = all(
            of,
            '.article-text p, .article-text h2, .article-text li, .article-text table',
          );
          const text = found.map(words).join(' ');
          let at = 0;
          for (const block of blocks) {
            const next = text.indexOf(words(block), at);
            expect(next, words(block)).toBeGreaterThanOrEqual(at);
            at = next;
          }
        }
      }
    });

    it('says where a passage has no counterpart, and how many there are', () => {
      const absent = all(beside, '.row > .absent');
      expect(absent.map(words)).toEqual(['Nothing here stands for this passage']);
      expect(words(select('.head', page(beside)))).toContain('1 passage has no counterpart');
      expect(all(`${french}with/lists-of-books/`, '.absent')).toEqual([]);
    });

    it('leads from each mark to the note of its own article, and has each id once', () => {
      const targets = all(beside, '[role=doc-noteref]').map(({ properties }) =>
        String(properties['href']),
      );
      const of = (slug: string) => targets.filter((each) => each.startsWith(slug));
      expect(of(original)).toHaveLength(7);
      expect(of(arabic)).toHaveLength(7);
      expect(targets).toHaveLength(14);
      const ids = pageAt(site, arabic.slice(1)).ids;
      for (const each of of(arabic)) expect(ids).toContain(each.split('#')[1]);
      const own = all(beside, '[id]').map(({ properties }) => properties['id']);
      expect(new Set(own).size).toBe(own.length);
    });

    it('is no page of its own to search engines, and leads to the mirrored one and to both articles', () => {
      expect(select('link[rel=canonical]', page(beside))?.properties['href']).toBe(
        'https://example.org/articles/lists-of-books/',
      );
      const links = all(beside, '.beside .head a').map(({ properties }) => properties['href']);
      expect(links).toEqual([
        ...[original, arabic, `${arabic}with/lists-of-books/`],
        `${original}with/listes-de-livres/`,
      ]);
      expect(site.pages.has(`${french.slice(1)}with/fihrist-al-kutub/`)).toBe(false);
    });
  });

  it('stands in the list of articles with the language of each', () => {
    const entries = all('/', '.entry').map((entry) => [
      entry.properties['lang'],
      words(select('.facts span', entry) ?? undefined),
    ]);
    expect(entries).toContainEqual(['en-GB', 'English']);
    expect(entries).toContainEqual(['fr', 'Français']);
    expect(entries).toContainEqual(['ar', 'العربية']);
  });
});

function isText({ properties }: Element): boolean {
  const { className } = properties;
  return !(Array.isArray(className) && className.includes('absent'));
}
