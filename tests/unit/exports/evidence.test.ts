import { unzipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Element, Root } from 'xast';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { mentionsLd, naturalName } from '../../../src/exports/page-metadata/mentions.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { pdfStyle } from '../../../src/exports/pdf/pdf-style.ts';
import { chosenArticle, eventOf, mentionsIn, nameOf } from '../../fixtures/exports/chosen.ts';
import { smallArticle } from '../../fixtures/exports/article.ts';
import { epubcheck, has } from '../../support/tools.ts';
import { elements, readXml, words } from './xml.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const names = [
  nameOf({
    label: 'Maresca, John',
    mentions: mentionsIn(1, 2, 3),
    also: ['OSCE', 'Elsewhere'],
    note: 'A <b>note</b>.',
    sameAs: ['https://www.wikidata.org/entity/Q227'],
  }),
  nameOf({ label: 'OSCE', kind: 'body', mentions: mentionsIn(3) }),
  nameOf({ label: 'West, the', kind: 'place', variants: ['the West'], mentions: mentionsIn(2) }),
  nameOf({ label: 'Paris, Texas', kind: 'place', mentions: mentionsIn(2) }),
  nameOf({ label: 'عليّ', slug: 'عليّ', kind: 'other', mentions: mentionsIn(1) }),
  nameOf({ label: 'Nobody', mentions: [] }),
];
const events = [1990, 1992, 1994, 2008].map((year, n) =>
  eventOf({ year, words: `what was in ${year}`, paragraph: `p-${(n % 3) + 1}` }),
);
const article = chosenArticle({ names, events }, {}, 3);

const all = (tree: Root | Element): Element[] =>
  tree.children.flatMap((child) => (child.type === 'element' ? [child, ...all(child)] : []));
const fileIn = (epub: Uint8Array, name: string) =>
  new TextDecoder().decode(unzipSync(epub)[`EPUB/${name}`]);

describe('the book', () => {
  const epub = toEpub(article, site);
  const tree = readXml(fileIn(epub, 'evidence.xhtml'));
  const withType = (type: string) =>
    all(tree).filter(({ attributes }) => attributes['epub:type'] === type);

  test('ends with the pictures, each named for who cannot see it', () => {
    const figures = elements(tree, 'figure');
    expect(figures.map(({ attributes }) => attributes['id'])).toEqual(
      expect.arrayContaining(['picture-years', 'picture-timeline', 'picture-names']),
    );
    for (const figure of figures) {
      const image = elements(figure, 'svg').find(({ attributes }) => attributes['role'] === 'img');
      const ids = all(figure).map((each) => each.attributes['id']);
      expect(ids).toContain(image?.attributes['aria-labelledby']);
      expect(ids).toContain(image?.attributes['aria-describedby']);
    }
  });

  test('has the index as an index, its numbers leading to the paragraphs', () => {
    const [index] = withType('index');
    expect(index?.attributes['role']).toBe('doc-index');
    const entries = withType('index-entry').map(words);
    expect(entries[0]).toBe('Maresca, John 1–3 see also OSCE, Elsewhere A <b>note</b>.');
    expect(entries).toHaveLength(5);
    const places = readXml(fileIn(epub, 'article.xhtml'));
    const ids = new Set(all(places).map(({ attributes }) => attributes['id']));
    const locators = withType('index-locator').map(({ attributes }) => attributes['href']);
    expect(locators.length).toBeGreaterThan(5);
    for (const href of locators)
      expect(ids).toContain(decodeURIComponent(href?.replace('article.xhtml#', '') ?? ''));
  });

  test('leads from its contents to both', () => {
    const nav = readXml(fileIn(epub, 'nav.xhtml'));
    const hrefs = elements(nav, 'a').map(({ attributes }) => attributes['href']);
    expect(hrefs).toEqual(
      expect.arrayContaining(['evidence.xhtml#evidence', 'evidence.xhtml#index']),
    );
  });

  test('has no word about either where there is neither', () => {
    const bare = smallArticle({ notes: [], citations: [], works: [], paragraphs: [] });
    const files = Object.keys(unzipSync(toEpub(bare, site)));
    expect(files).not.toContain('EPUB/evidence.xhtml');
  });

  test('has colours and selectors that old reading systems know', () => {
    expect(fileIn(epub, 'style.css')).not.toMatch(/var\(|:is\(|:root/);
  });

  test.skipIf(!has('epubcheck'))('gives EPUBCheck nothing to say', { timeout: 180_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'epub-'));
    try {
      for (const dir of ['ltr', 'rtl'] as const) {
        const file = join(folder, `${dir}.epub`);
        writeFileSync(file, toEpub({ ...article, dir }, site));
        expect(epubcheck(file)).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the text of the PDF', () => {
  const tree = fromHtml(toPdfHtml(article, site, ''));

  test('ends with the pictures, the words that tell the events, and the index', () => {
    const headings = selectAll('.added > h2', tree).map((each) => toString(each));
    expect(headings.slice(-2)).toEqual(['What the argument rests on', 'Index of names']);
    const told = selectAll('.events dd', tree).map((each) => toString(each));
    expect(told).toEqual([
      'what was in 1990 ¶1',
      'what was in 1992 ¶2',
      'what was in 1994 ¶3',
      'what was in 2008 ¶1',
    ]);
    expect(toString(select('#name-maresca-john', tree) ?? tree)).toBe(
      'Maresca, John 1–3 see also OSCE, Elsewhere A <b>note</b>.',
    );
  });

  test('has an index whose links lead to what is in the document', () => {
    const ids = new Set(selectAll('[id]', tree).map(({ properties }) => properties['id']));
    const links = selectAll('.index a', tree).map(({ properties }) => String(properties['href']));
    expect(links.length).toBeGreaterThan(5);
    for (const href of links) expect(ids).toContain(decodeURIComponent(href.slice(1)));
  });

  test('has no index where no paragraph has a number to be seen', () => {
    const plain = fromHtml(toPdfHtml(article, { ...site, paragraphNumbers: false }, ''));
    expect(select('.index', plain)).toBeUndefined();
    expect(toString(plain)).not.toContain('Index of names');
  });

  test('is drawn in the colours of print', () => {
    expect(pdfStyle(article, site)).toContain('.drawing');
    expect(pdfStyle(article, site)).not.toContain('var(--ink');
    expect(pdfStyle(article, { ...site, accent: '#123456' })).toContain('#123456');
  });
});

describe('what an article mentions, for machines', () => {
  test('stands beside its index, each name by its kind and as it is said', () => {
    const base = `https://example.org/journal/articles/${article.slug}/`;
    expect(mentionsLd(article, site)).toMatchObject({
      '@type': 'ScholarlyArticle',
      '@id': base,
      subjectOf: { url: `${base}evidence/` },
      mentions: [
        {
          '@type': 'Person',
          name: 'John Maresca',
          sameAs: ['https://www.wikidata.org/entity/Q227'],
        },
        { '@type': 'Organization', name: 'OSCE' },
        { '@type': 'Place', name: 'the West' },
        { '@type': 'Place', name: 'Paris, Texas' },
        { '@type': 'Thing', name: 'عليّ' },
      ],
    });
  });

  test('is nothing of an article without names', () => {
    expect(mentionsLd(smallArticle(), site)).toBeUndefined();
  });

  test.each([
    ['Aliyev, Ilham', 'Ilham Aliyev'],
    ['Grgic', 'Grgic'],
    ['King, Martin Luther, Jr.', 'King, Martin Luther, Jr.'],
  ])('says %s as %s', (label, said) => {
    expect(naturalName(nameOf({ label }))).toBe(said);
  });
});
