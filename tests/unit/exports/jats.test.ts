import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Element } from 'xast';
import type { Article } from '../../../src/article/article.ts';
import { toJats } from '../../../src/exports/jats/jats.ts';
import { compileTexts } from '../../support/compile.ts';
import { readerBook } from '../../support/reader-book.ts';
import { bareArticle, escapeHtml, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { has } from '../../support/tools.ts';
import { hostileWords, kept } from './hostile.ts';
import { pandocReads, pandocWords, plain } from './pandoc.ts';
import { elements, readXml, words } from './xml.ts';
import { many } from '../../support/many.ts';
import { treeFrom } from '../../support/html.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const articles: readonly (readonly [string, Article])[] = [
  ['a small article', smallArticle()],
  ['an article with every kind of block', richArticle()],
  ['an article of which only the title is known', bareArticle()],
];

const cited = {
  'article.md': `---
title: Cited
bibliography: references.json
---

One [@journal; @book; @chapter; @page].
`,
  'references.json': JSON.stringify([
    {
      id: 'journal',
      type: 'article-journal',
      title: 'Lost opportunities: A “quoted” word',
      author: [
        { family: 'Berg', given: 'Anna Maria', 'non-dropping-particle': 'van der' },
        { family: 'O’Neil', given: 'Jane' },
      ],
      'container-title': 'International Negotiation',
      volume: '1',
      issue: '3',
      page: '471-499',
      issued: { 'date-parts': [[1996, 1]] },
      DOI: '10.1234/a_b(c)',
    },
    {
      id: 'book',
      type: 'book',
      title: 'Diplomacy',
      author: [{ family: 'Kissinger', given: 'Henry' }],
      publisher: 'Simon & Schuster',
      issued: { 'date-parts': [[1994]] },
    },
    {
      id: 'chapter',
      type: 'chapter',
      title: 'On 1996',
      author: [{ family: 'Rathbun', given: 'Brian' }],
      editor: [{ family: 'Editor', given: 'Ed' }],
      'container-title': 'A book of 1996',
      page: '12-34',
      issued: { 'date-parts': [[1996]] },
    },
    {
      id: 'page',
      type: 'webpage',
      title: 'Who we are',
      author: [{ literal: 'Ministry of Health, Labour and Welfare' }],
      URL: 'https://example.org/x?a=1&b=2',
      issued: { 'date-parts': [[2020]] },
    },
  ]),
};

const structured = `- [x] done
- [ ] open

3. third
4. fourth

Term
:   First.

    Second.

Other
:   Third.

| A line of verse
|   and another

Of *prose\\
two* lines

> Quoted.

    a = 1
      b = 2

+-------+-------------+
| first | above       |
|       |             |
|       | - in a cell |
+-------+-------------+
`;

describe('article.jats.xml', () => {
  test('has a note for every mark, and a work for every citation', () => {
    for (const [, article] of articles) {
      const tree = readXml(toJats(article, site));
      const ids = new Set(
        ['fn', 'ref', 'sec', 'p', 'verse-group', 'list'].flatMap((name) =>
          elements(tree, name).map(({ attributes }) => attributes['id']),
        ),
      );
      for (const { attributes } of elements(tree, 'xref')) {
        if (attributes['ref-type'] !== 'aff') expect(ids).toContain(attributes['rid']);
      }
      expect(elements(tree, 'fn')).toHaveLength(article.notes.length);
      expect(elements(tree, 'ref')).toHaveLength(article.works.length);
    }
  });

  test('prints a reference as the style does, and tags the parts by what they are', async () => {
    const { article } = await compileTexts(cited);
    const tree = readXml(toJats(article!, site));
    const citations = elements(tree, 'mixed-citation');
    expect(citations.map(words)).toEqual(article!.works.map(({ reference }) => reference.text));
    const citationOf = (title: string) => citations.find((each) => words(each).includes(title));
    const [journal, book] = [citationOf('Lost opportunities'), citationOf('Diplomacy')];
    const [chapter, page] = [citationOf('A book of 1996'), citationOf('Who we are')];
    const parts = (of: Element | undefined, ...names: string[]) =>
      names.map((name) => elements(of!, name).map(words).join(' + '));
    expect(journal?.attributes).toEqual({ 'publication-type': 'journal' });
    expect(
      parts(
        journal,
        'surname',
        'given-names',
        'year',
        'article-title',
        'source',
        'volume',
        'issue',
      ),
    ).toEqual([
      'van der Berg + O’Neil',
      'A. M. + J.',
      '1996',
      'Lost opportunities: A “quoted” word',
      'International Negotiation',
      '1',
      '3',
    ]);
    expect(parts(journal, 'fpage', 'lpage', 'pub-id')).toEqual(['471', '499', '10.1234/a_b(c)']);
    expect(elements(elements(journal!, 'source')[0]!, 'italic')).toHaveLength(1);
    expect(parts(book, 'source', 'publisher-name')).toEqual(['Diplomacy', 'Simon & Schuster']);
    expect(elements(book!, 'article-title')).toEqual([]);
    expect(parts(chapter, 'chapter-title', 'source')).toEqual(['On 1996', 'A book of 1996']);
    expect(
      elements(chapter!, 'string-name').map((name) => [
        name.attributes['content-type'],
        words(name),
      ]),
    ).toEqual([
      ['author', 'Rathbun, B.'],
      ['editor', 'E. Editor'],
    ]);
    expect(parts(page, 'collab', 'ext-link')).toEqual([
      'Ministry of Health, Labour and Welfare',
      'https://example.org/x?a=1&b=2',
    ]);
  });

  test('has what NCBI’s style sheets need to print it', async () => {
    const { article } = await compileTexts(cited);
    for (const each of [article!, ...articles.map(([, known]) => known)]) {
      const tree = readXml(toJats(each, site));
      // They print every child of a reference, one after the other, and ask for labels of these.
      for (const ref of elements(tree, 'ref')) {
        const children = ref.children.filter((child) => child.type === 'element');
        expect(children.map(({ name }) => name)).toEqual(['mixed-citation']);
      }
      const contributors = elements(tree, 'contrib').flatMap((contrib) => elements(contrib, 'aff'));
      expect(elements(tree, 'aff')).toEqual(contributors);
      for (const xref of elements(tree, 'xref')) expect(words(xref).trim()).not.toBe('');
      for (const fn of elements(tree, 'fn')) expect(elements(fn, 'label')).toHaveLength(1);
    }
  });

  test('has figures and tables with the names by which the text refers to them', async () => {
    const { article } = await readerBook();
    const tree = readXml(toJats(article, site));
    const [fig, table] = [elements(tree, 'fig')[0], elements(tree, 'table-wrap')[0]];
    expect(words(elements(fig!, 'label')[0])).toBe('Figure 1');
    expect(words(elements(table!, 'label')[0])).toBe('Table 1');
    const reference = (label: string) =>
      elements(tree, 'xref').find((xref) => words(xref) === label)?.attributes;
    expect(reference('Figure 1')).toEqual({ 'ref-type': 'fig', rid: fig?.attributes['id'] });
    expect(reference('Table 1')).toEqual({ 'ref-type': 'table', rid: table?.attributes['id'] });
  });

  test('refers to notes from title, subtitle, abstract and the sentence about an author', async () => {
    const { article } = await readerBook();
    const tree = readXml(toJats(article, site));
    const [front] = elements(tree, 'front');
    const marks = ['article-title', 'subtitle', 'bio', 'abstract'].map((name) =>
      elements(elements(front!, name)[0]!, 'xref').map(({ attributes }) => attributes),
    );
    const ids = elements(tree, 'fn').map(({ attributes }) => attributes['id']);
    const of = (index: number) => [{ 'ref-type': 'fn', rid: ids[index] }];
    expect(marks).toEqual([of(0), of(1), of(2), of(3)]);
  });

  test('keeps lists, cells, definitions, quotations, code and lines apart', async () => {
    const { article } = await compileTexts(structured);
    const tree = readXml(toJats(article!, site));
    const texts = (name: string) =>
      elements(tree, name).map((each) => words(each).replace(/^\n|\n$/g, ''));
    expect(texts('list-item')).toEqual([
      '☑ done',
      '☐ open',
      '3.\nthird',
      '4.\nfourth',
      'in a cell',
    ]);
    expect(texts('term')).toEqual(['Term', 'Other']);
    expect(texts('def')).toEqual(['First.\nSecond.', 'Third.']);
    expect(texts('verse-line')).toEqual([
      'A line of verse',
      '\u00a0\u00a0and another',
      'Of prose',
      'two lines',
    ]);
    expect(
      elements(tree, 'verse-line')
        .flatMap((line) => elements(line, 'italic'))
        .map(words),
    ).toEqual(['prose', 'two']);
    expect(texts('disp-quote')).toEqual(['Quoted.']);
    expect(texts('preformat')).toEqual(['a = 1\n  b = 2']);
    expect(elements(elements(tree, 'td')[1]!, 'p').map(words)).toEqual(['above', 'in a cell']);
    const [simple] = elements(tree, 'list').filter(
      ({ attributes }) => attributes['list-type'] === 'simple',
    );
    expect(simple).toBeUndefined();
    // A line with a link is no line of verse.
    const linked = await compileTexts('One [link](https://example.org/)\\\ntwo.');
    const lines = elements(readXml(toJats(linked.article!, site)), 'list-item').map((item) =>
      words(item).trim(),
    );
    expect(lines).toEqual(['One link', 'two.']);
  });

  test.skipIf(!has('pandoc'))('is read by Pandoc with the same title, headings and works', () => {
    const article = smallArticle();
    const { meta, blocks } = pandocReads('jats', toJats(article, site));
    expect(plain(pandocWords(meta['title']?.c))).toBe(article.title.text);
    expect(
      blocks.filter(({ t }) => t === 'Header').map((each) => plain(pandocWords(each))),
    ).toEqual(article.sections.map(({ title }) => title.text));
    expect(meta['references']?.c).toHaveLength(article.works.length);
  });

  test('keeps nested sections nested and the TeX beside the MathML', () => {
    const tree = readXml(toJats(smallArticle(), site));
    const [, realism] = elements(tree, 'sec');
    expect(words(elements(elements(realism!, 'sec')[0]!, 'title')[0])).toBe('After 2020');
    const rich = readXml(toJats(richArticle(), site));
    expect(elements(rich, 'tex-math').map(words)).toEqual(['x=y^2', 'x=y^2']);
    expect(elements(rich, 'mml:msup')).toHaveLength(2);
  });

  test('says a hostile title, author and journal as they are, in well-formed XML', () => {
    fc.assert(
      fc.property(hostileWords, (text) => {
        const article = smallArticle({
          title: { tree: treeFrom(escapeHtml(text.replaceAll('\u0000', ''))), text },
          authors: [{ name: text, affiliations: [text] }],
          journal: { title: text },
          keywords: [text],
        });
        const tree = readXml(toJats(article, site));
        const said = (name: string) => kept(words(elements(tree, name)[0]));
        expect(said('article-title')).toBe(kept(text));
        expect(said('collab')).toBe(kept(text));
        expect(said('journal-title')).toBe(kept(text));
        expect(said('kwd')).toBe(kept(text));
      }),
      many(60),
    );
  });
});
