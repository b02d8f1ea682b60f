import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/compile/article.ts';
import { toJats } from '../../../src/exports/jats.ts';
import { bareArticle, escapeHtml, smallArticle } from '../../fixtures/exports/article.ts';
import { richArticle } from '../../fixtures/exports/rich.ts';
import { has } from '../../support/tools.ts';
import { hostileWords, kept } from './hostile.ts';
import { pandocReads, pandocWords, plain } from './pandoc.ts';
import { elements, readXml, words } from './xml.ts';
import { many } from '../../support/many.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const articles: readonly (readonly [string, Article])[] = [
  ['a small article', smallArticle()],
  ['an article with every kind of block', richArticle()],
  ['an article of which only the title is known', bareArticle()],
];

describe('article.jats.xml', () => {
  test('has a note for every mark, and a work for every citation', () => {
    for (const [, article] of articles) {
      const tree = readXml(toJats(article, site));
      const ids = new Set(
        ['fn', 'ref', 'sec', 'p'].flatMap((name) =>
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

  test('tags a reference by its kind and its parts', () => {
    const [, maresca, book, chapter] = elements(readXml(toJats(smallArticle(), site)), 'ref');
    const part = (name: string) => words(elements(maresca!, name)[0]);
    expect(elements(maresca!, 'element-citation')[0]?.attributes).toEqual({
      'publication-type': 'journal',
    });
    expect(['surname', 'source', 'year', 'volume', 'fpage', 'lpage'].map(part)).toEqual([
      'Maresca',
      'International Negotiation',
      '1996',
      '1',
      '471',
      '499',
    ]);
    expect(words(elements(book!, 'source')[0])).toBe('Diplomacy');
    expect(words(elements(chapter!, 'chapter-title')[0])).toBe('Politics and Paradigm Preferences');
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
          title: { html: escapeHtml(text.replaceAll('\u0000', '')), text },
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
