import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { feedHtml } from '../../../src/exports/feed/feed-html.ts';
import { toFeed } from '../../../src/exports/feed/feed.ts';
import { bareArticle, smallArticle, work } from '../../fixtures/exports/article.ts';
import { compileTexts } from '../../support/compile.ts';
import { readerBook } from '../../support/reader-book.ts';
import { elements, readXml, words } from './xml.ts';

const site = { root: 'https://example.org/', name: 'Site' };

async function contentOf(markdown: string): Promise<Element[]> {
  const { article } = await compileTexts(markdown);
  return blocksOf(article!);
}

function blocksOf(article: Article): Element[] {
  const { children } = fromHtml(feedHtml(article, site), { fragment: true });
  return children.filter((child) => child.type === 'element');
}

describe('the text in the feed', () => {
  test('has a long note as blocks after its paragraph, a short one within it', async () => {
    const [paragraph, note, next] = await contentOf(
      'Text.[^b] More.[^s]\n\nNext.\n\n[^s]: Short.\n\n[^b]: Words.\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n    1. first\n    2. second\n',
    );
    expect(toString(paragraph!)).toBe('Text.1 More.2 [Short.]');
    expect(note?.tagName).toBe('blockquote');
    expect(selectAll('td', note).map((cell) => toString(cell))).toEqual(['1', '2']);
    expect(selectAll('li', note).map((item) => toString(item))).toEqual(['first', 'second']);
    expect(toString(selectAll('p', note)[0]!)).toBe('1 Words.');
    expect(toString(next!)).toBe('Next.');
  });

  test('never has a block within a paragraph or a heading', async () => {
    const long = '[^n]: One.\n\n    Two.\n';
    const marked = [
      '## Heading[^n]\n\nText.',
      'Paragraph.[^n]',
      '- item[^n] goes on\n- next',
      '| a[^n] | b |\n|---|---|\n| 1 | 2 |',
      '| a | b |\n|---|---|\n| 1[^n] | 2 |\n\nTable: Caption.',
      'Term[^n]\n:   Definition.',
      '> Quoted.[^n]',
      'Outer.[^o]\n\n[^o]: Calls.[^n]',
    ];
    for (const text of marked) {
      const { article } = await compileTexts(`${text}\n\n${long}`);
      const html = feedHtml(article!, site);
      // A parser of HTML ends a paragraph where a block begins, and so gives another tree.
      const again = fromHtml(html, { fragment: true });
      expect(
        selectAll('blockquote p', again).map((each) => toString(each)),
        text,
      ).toContain('Two.');
      expect(selectAll('p blockquote, h2 blockquote, dt blockquote', again)).toEqual([]);
      expect(html.match(/<p><\/p>/g)).toBeNull();
    }
  });

  test('begins with the notes of the title, the authors and the abstract, with its notes', async () => {
    const { article } = await readerBook();
    const begin = blocksOf(article)
      .map((block) => toString(block))
      .slice(0, 7);
    expect(begin).toEqual([
      'On the title: 1 [Thanks to the keepers.]',
      'On the title: 2 [Made by hand.]',
      'Ada Roe',
      'She counts.3 [Every day.]',
      'Abstract',
      'It counts them.4 [The note of the abstract.]',
      'And again.',
    ]);
  });

  test('ends with the works', () => {
    const [heading, list] = blocksOf(smallArticle()).slice(-2);
    expect(toString(heading!)).toBe('Sources');
    expect(selectAll('li', list)).toHaveLength(smallArticle().works.length);
  });
});

describe('the times in the feed', () => {
  const timeOf = (article: Article) => {
    const [entry] = elements(readXml(toFeed([article], site)), 'entry');
    const texts = (name: string) => elements(entry!, name).map(words);
    return { updated: texts('updated'), published: texts('published') };
  };
  const undated = (works: Article['works']): Article => ({ ...bareArticle(), works });
  const cites = (csl: object) => work({ id: 'w', type: 'book', title: 'W', ...csl });
  const date = (...parts: number[]) => ({ 'date-parts': [parts] });

  test('are those of publication, where it is known', () => {
    const article = { ...bareArticle(), date: { year: 2020, month: 3, text: 'March 2020' } };
    expect(timeOf(article)).toEqual({
      updated: ['2020-03-01T00:00:00Z'],
      published: ['2020-03-01T00:00:00Z'],
    });
  });

  test.each([
    [
      'the last day on which a source was looked at',
      [
        cites({ accessed: date(2020, 12, 12), issued: date(2021) }),
        cites({ accessed: date(2019) }),
      ],
      '2020-12-12',
    ],
    [
      'the newest date of a source',
      [cites({ issued: date(1999, 5) }), cites({ issued: date(1811) })],
      '1999-05-01',
    ],
    ['no day that no calendar has', [cites({ accessed: date(2021, 2, 31) })], '2021-02-01'],
  ])('are of an article without a date %s, and say nothing of publication', (_, works, day) => {
    expect(timeOf(undated(works))).toEqual({ updated: [`${day}T00:00:00Z`], published: [] });
  });

  test('are never of 1970, and the same at every time', () => {
    const { updated, published } = timeOf(undated([]));
    expect(published).toEqual([]);
    expect(updated[0]).toMatch(/^20[2-9]\d-/);
    expect(toFeed([], site)).not.toContain('1970');
  });

  test('put articles without a date behind the others', () => {
    const dated = { ...smallArticle(), slug: 'dated', date: { year: 2001, text: '2001' } };
    const entries = elements(readXml(toFeed([undated([]), dated], site)), 'entry');
    expect(entries.map((entry) => words(elements(entry, 'id')[0]))).toEqual([
      'https://example.org/articles/dated/',
      'https://example.org/articles/failure-of-multilateral-diplomacy/',
    ]);
  });
});
