import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { citeAs } from '../../../src/exports/cite/cite-as.ts';
import { feedHtml } from '../../../src/exports/feed/feed-html.ts';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { articleFiles, articleRecord, siteFiles } from '../../../src/exports/files.ts';
import { toLlmsText } from '../../../src/exports/site-files/llms.ts';
import { toOpenSearch, toRobots } from '../../../src/exports/site-files/site-files.ts';
import { toSitemap } from '../../../src/exports/site-files/sitemap.ts';
import { toWorksJson } from '../../../src/exports/works/works-json.ts';
import { bareArticle, escapeHtml, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { hostileWords, kept } from './hostile.ts';
import { elements, readXml, words } from './xml.ts';
import { many } from '../../support/many.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium', lang: 'en' };
const article = smallArticle();
const base = 'https://example.org/journal/articles/failure-of-multilateral-diplomacy/';

describe('the feed', () => {
  test('has what Atom demands of a feed and of each entry', () => {
    const tree = readXml(toFeed([article, richArticle(), bareArticle()], site));
    const [feed] = elements(tree, 'feed');
    expect(feed?.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const parent of [feed!, ...elements(tree, 'entry')]) {
      for (const name of ['id', 'title', 'updated']) {
        const own = parent.children.filter(
          (child) => child.type === 'element' && child.name === name,
        );
        expect(own, name).toHaveLength(1);
      }
    }
    for (const time of elements(tree, 'updated').map(words)) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  });

  test('has the notes in the text, each once, and no pull-quote', () => {
    const html = feedHtml(article, site);
    const [text = '', works = ''] = toString(fromHtml(html, { fragment: true })).split('Sources');
    expect(works).toContain('Who We are');
    expect(text).toContain('special conference.1 [OSCE Minsk Group, "Who We are".]');
    expect(text.match(/Who We are/g)).toHaveLength(1);
    expect(text.match(/The relative calm/g)).toHaveLength(1);
  });

  test('has absolute addresses only', () => {
    const tree = fromHtml(feedHtml(richArticle(), site), { fragment: true });
    const addresses = selectAll('[href], [src]', tree).map(
      ({ properties }) => properties['href'] ?? properties['src'],
    );
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(address).toMatch(/^https:\/\//);
  });

  test('says a hostile title as it is', () => {
    fc.assert(
      fc.property(hostileWords, (text) => {
        const hostile = smallArticle({
          title: { tree: treeFrom(escapeHtml(text)), text },
          authors: [{ name: text, affiliations: [] }],
        });
        const [entry] = elements(readXml(toFeed([hostile], site)), 'entry');
        expect(words(elements(entry!, 'title')[0])).toBe(kept(text));
        expect(words(elements(entry!, 'name')[0])).toBe(kept(text));
      }),
      many(60),
    );
  });
});

describe('the sitemap', () => {
  test('has every canonical page once, and no section page', () => {
    const addresses = elements(readXml(toSitemap([article], site)), 'loc').map(words);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(base);
    expect(addresses).toContain(`${base}sources/maresca1996/`);
    expect(addresses).toContain('https://example.org/journal/sources/maresca1996/');
    expect(addresses.filter((address) => address.includes('/sections/'))).toEqual([]);
  });

  test('tells a day of change only where one is known', () => {
    expect(toSitemap([article], site)).not.toContain('lastmod');
    const dated = smallArticle({ date: { year: 2020, month: 1, day: 2, text: '' } });
    expect(elements(readXml(toSitemap([dated], site)), 'lastmod').map(words)).toContain(
      '2020-01-02',
    );
  });
});

describe('the small files', () => {
  test('lead robots to the sitemap', () => {
    expect(toRobots(site)).toContain('\nSitemap: https://example.org/journal/sitemap.xml\n');
  });

  test('describe the search with its terms in the address', () => {
    const tree = readXml(toOpenSearch(site));
    expect(elements(tree, 'Url')[0]?.attributes['template']).toBe(
      'https://example.org/journal/search/?q={searchTerms}',
    );
    expect(words(elements(tree, 'ShortName')[0]).length).toBeLessThanOrEqual(16);
  });

  test('name each article to language models with its Markdown', () => {
    expect(toLlmsText([article], site)).toContain(`(${base}article.md): Murad Muradov.`);
    fc.assert(
      fc.property(hostileWords, (text) => {
        const hostile = smallArticle({ title: { tree: treeFrom(''), text } });
        const lines = toLlmsText([hostile], site).split('\n');
        expect(lines.filter((line) => line.startsWith('- [')).length).toBe(4);
      }),
    );
  });

  test('give every work by key with the places that cite it', () => {
    const data = JSON.parse(toWorksJson([article], site)) as {
      works: { key: string; csl: { id: string }; citedIn: { dossier: string }[] }[];
    };
    expect(data.works.map(({ key }) => key).sort()).toEqual(
      article.works.map(({ key }) => key).sort(),
    );
    for (const { key, csl, citedIn } of data.works) {
      expect(csl.id).toBe(key);
      expect(citedIn[0]?.dossier).toBe(`${base}sources/${key}/`);
    }
  });

  test('are all there, and are the same every time', async () => {
    const made = () =>
      Promise.all(
        [...articleFiles(richArticle(), site), ...siteFiles([article, richArticle()], site)].map(
          async ({ path, make }) => [path, Buffer.from(await make()).toString('base64')] as const,
        ),
      );
    expect(await made()).toEqual(await made());
    expect((await made()).map(([path]) => path)).toEqual(
      expect.arrayContaining(['linkset.json', 'sources/maresca1996.ris', 'works.json']),
    );
  });
});

describe('how to cite', () => {
  const paragraph = { id: 'p-x', n: 12, section: 'realism', text: '' };

  test('names a paragraph and leads to it, in every style', async () => {
    const forms = await citeAs(article, site, { paragraph });
    expect(forms.map(({ style }) => style)).toEqual(['APA', 'MLA', 'Chicago', 'BibTeX', 'RIS']);
    for (const { text } of forms) {
      expect(text).toMatch(/par(?:a)?\. 12/);
      expect(text).toContain(`${base}#p-x`);
    }
  });

  test('names a section by its heading', async () => {
    const section = article.sections[1]!;
    const forms = await citeAs(article, site, { section });
    const chicago = forms.find(({ style }) => style === 'Chicago');
    expect(chicago?.text).toContain(`sec. “Realist approach”, ${base}#realism`);
  });

  test('names no paragraph by a number that the site does not show', async () => {
    const unnumbered = { ...site, paragraphNumbers: false };
    for (const { text } of await citeAs(article, unnumbered, { paragraph })) {
      expect(text).not.toMatch(/par(?:a)?\. ?\d|false/);
      expect(text).toContain(`${base}#p-x`);
    }
    const section = article.sections[1]!;
    expect(await citeAs(article, unnumbered, { section })).toEqual(
      await citeAs(article, site, { section }),
    );
  });

  test('says nothing of what is not known', async () => {
    for (const { text } of await citeAs(bareArticle(), site)) {
      expect(text).not.toMatch(/undefined|null|, ,|\(\)|\{\}/);
    }
  });

  test('gives the article’s own record to reference managers', () => {
    expect(articleRecord(article, site, 'bib')).toContain('@article{failure-of-');
    expect(articleRecord(article, site, 'ris')).toContain('TY  - JOUR\r\n');
    expect(JSON.parse(articleRecord(article, site, 'json'))).toHaveLength(1);
  });
});
