import { describe, expect, it } from 'vitest';
import type { Article, Work } from '../../../src/article/article.ts';
import { excerpt, sectionExcerpt } from '../../../src/site/excerpts/excerpt.ts';
import { bylines, minutes, sectionMinutes } from '../../../src/article/bylines.ts';
import {
  citingPlaces,
  locatorsOf,
  mentionsOf,
  notesCiting,
  placeName,
} from '../../../src/library/mentions.ts';
import { recordOf } from '../../../src/site/record.ts';
import {
  firstSentence,
  neighbours,
  notesIn,
  withSubsections,
} from '../../../src/article/sections.ts';
import { kindCounts, shortName, worksAcross } from '../../../src/library/shared-works.ts';
import { anArticle, aWork } from './articles.ts';
import { htmlOf, treeFrom } from '../../support/html.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

describe('places that cite a work', () => {
  it('are given for every mark of every note, with note, paragraph and locator', () => {
    const article = anArticle();
    const [maresca] = article.works;
    expect(
      mentionsOf(article, maresca!).map(({ note, paragraph, locator, place }) => [
        note?.number,
        paragraph?.n,
        locator,
        place.target,
      ]),
    ).toEqual([
      [1, 1, 'pp. 471–499', 'noteref-a'],
      [2, 2, undefined, 'noteref-b'],
      [2, 3, undefined, 'noteref-b-2'],
    ]);
    expect(notesCiting(article, maresca!).map(({ label }) => label)).toEqual(['a', 'b']);
  });

  it('are looked up once for a note, however often it is called', () => {
    const article = anArticle();
    const places = citingPlaces(article, article.works[0]!);
    const said = places.map((place) => [
      placeName(place, english),
      place.target,
      place.mentions.length,
    ]);
    expect(said).toEqual([
      ['note 1', 'noteref-a', 1],
      ['note 2', 'noteref-b', 2],
    ]);
  });

  it('say each locator once in one line', () => {
    const article = anArticle();
    const [mention] = mentionsOf(article, article.works[0]!);
    const others = ['p. 3', 'fol. 12r', 'p. 3'].map((locator) => ({ ...mention!, locator }));
    expect(locatorsOf(others)).toBe('p. 3; fol. 12r');
    expect(locatorsOf(mentionsOf(article, article.works[0]!))).toBe('pp. 471–499');
    expect(locatorsOf([])).toBe('');
  });
});

describe('works across articles', () => {
  it('are one where key and title agree, and two where a key means two works', () => {
    const first = anArticle();
    const second = { ...anArticle(), slug: 'second' };
    const third: Article = {
      ...anArticle(),
      slug: 'third',
      works: [aWork({ key: 'maresca1996', title: 'Another work' })],
    };
    const shared = worksAcross([first, second, third]).filter(({ slug }) =>
      slug.startsWith('maresca1996'),
    );
    expect(shared.map(({ slug, uses }) => [slug, uses.map(({ article }) => article.slug)])).toEqual(
      [
        ['maresca1996~2', ['third']],
        ['maresca1996', ['first', 'second']],
      ],
    );
  });

  it('are counted by kind, most first', () => {
    const works: Work[] = [
      aWork({ key: 'a', kind: 'book' }),
      aWork({ key: 'b', kind: 'news' }),
      aWork({ key: 'c', kind: 'news' }),
    ];
    expect(kindCounts(works, english)).toEqual([
      { kind: 'news', count: 2 },
      { kind: 'book', count: 1 },
    ]);
  });

  it('are named by their authors and year, or by their title', () => {
    expect(shortName(aWork({ names: ['Safi', 'Borger'], year: 2020 }), english)).toBe(
      'Safi and Borger (2020)',
    );
    expect(shortName(aWork({ names: ['A', 'B', 'C'] }), english)).toBe('A et al. (1996)');
    expect(shortName(aWork({ names: [], title: 'Who we are' }), english)).toBe(
      '“Who we are” (1996)',
    );
  });

  it('have a record of what is known and nothing else', () => {
    expect(recordOf(aWork({ key: 'k' }), english).map(({ name, value }) => [name, value])).toEqual([
      ['Kind', 'Article'],
      ['Title', 'Lost Opportunities'],
      ['Pages', '471–499'],
      ['Published', 'January 1996'],
      ['Citation key', 'k'],
    ]);
  });

  it.each([
    ['Ana', 'Maresca', 'Ana Maresca'],
    ['静', '欧阳', '欧阳静'],
    ['麗', '大和田', '大和田麗'],
  ])(
    'name their makers in their record as these write themselves: %s %s',
    (given, family, name) => {
      const { csl } = aWork({ key: 'k' });
      const work = aWork({ key: 'k', csl: { ...csl, author: [{ given, family }] } });
      expect(recordOf(work, english)).toContainEqual({ name: 'Author', value: name });
    },
  );
});

describe('a section', () => {
  const article = anArticle();
  const [one, under, two] = article.sections;

  it('is read with its subsections and turns to the section after them', () => {
    expect(withSubsections(article, one!).map(({ id }) => id)).toEqual(['one', 'under']);
    expect(neighbours(article, one!)).toEqual({ next: two });
    expect(neighbours(article, under!)).toEqual({ previous: one, next: two });
  });

  it('is described by its first sentence', () => {
    expect(firstSentence(article, one!)).toBe('First words.');
  });

  it.each([
    ['ja', 'カードが印刷された。「終わり」と新聞は書いた。', 'カードが印刷された。'],
    ['zh', '卡片印出了。“结束了。”报纸写道。', '卡片印出了。'],
    ['de', '„Ende.“ So schrieb die Zeitung.', '„Ende.“'],
  ])('is described in %s without what opens its second sentence', (lang, text, sentence) => {
    const [paragraph] = article.paragraphs;
    const told = { ...article, lang, paragraphs: [{ ...paragraph!, text }] };
    expect(firstSentence(told, one!)).toBe(sentence);
  });

  it('stands alone with the notes it calls, and its other links lead to the article', () => {
    const { notes, works, fit } = sectionExcerpt(article, one!);
    expect(notes.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(works.map(({ key }) => key)).toEqual(['maresca1996']);
    expect(htmlOf(fit(treeFrom('<a href="#note-a">1</a> <a href="#two">2</a>')))).toBe(
      '<a href="#note-a">1</a> <a href="/articles/first/#two">2</a>',
    );
  });
});

describe('a section whose notes call notes', () => {
  it('stands alone with those too', () => {
    const article = anArticle();
    const [first, second] = article.notes;
    const inner = (label: string, number: number, note: string) => ({
      ...first!,
      label,
      id: `note-${label}`,
      number,
      marks: [{ id: `noteref-${label}`, section: '', note, sentence: '' }],
    });
    const notes = [first!, inner('c', 2, 'a'), inner('d', 3, 'c'), { ...second!, number: 4 }];
    const two = article.sections[2]!;
    const one = { ...article, notes };
    expect(notesIn(one, [article.sections[0]!]).map(({ label }) => label)).toEqual(['a', 'c', 'd']);
    expect(notesIn(one, [two]).map(({ label }) => label)).toEqual(['b']);
  });
});

describe('a piece of an article on another page', () => {
  it('leads where its relative links lead from the article', () => {
    const { fit } = excerpt(anArticle(), new Set());
    expect(
      htmlOf(
        fit(treeFrom('<a href="data.csv">a</a><a href="../other/#x">b</a><a href="/c/">c</a>')),
      ),
    ).toBe(
      '<a href="/articles/first/data.csv">a</a><a href="/articles/other/#x">b</a><a href="/c/">c</a>',
    );
  });

  it('takes images from the article and leaves absolute addresses alone', () => {
    const { fit } = excerpt(anArticle(), new Set());
    expect(
      htmlOf(fit(treeFrom('<img src="map.png" alt=""><a href="https://example.org/#x">x</a>'))),
    ).toBe('<img src="/articles/first/map.png" alt=""><a href="https://example.org/#x">x</a>');
  });
});

describe('facts', () => {
  it('are in words a reader expects', () => {
    expect(english.terms.counts.words({ count: 4743 })).toBe('4,743 words');
    expect(english.terms.counts.notes({ count: 1 })).toBe('1 note');
    expect(minutes({ ...anArticle(), words: { text: 3950, total: 4743 } })).toBe(16);
    expect(minutes({ ...anArticle(), words: { text: 3, total: 3 } })).toBe(1);
  });

  it('name an affiliation once for authors who follow each other', () => {
    const [one, two] = [['The Centre'], ['The Institute', 'Baku']];
    const authors = [
      { name: 'A', affiliations: one },
      { name: 'B', affiliations: one },
      { name: 'C', affiliations: two },
      { name: 'D', affiliations: [] },
    ];
    expect(bylines({ authors }, english)).toMatchObject([
      { names: 'A and B', affiliation: 'The Centre' },
      { names: 'C', affiliation: 'The Institute; Baku' },
      { names: 'D', affiliation: '' },
    ]);
  });

  it('give a section its share of the minutes, its subsections included', () => {
    const article = anArticle();
    const whole = { ...article, words: { text: 5000, total: 5000 } };
    const top = article.sections.filter(({ parent }) => parent === undefined);
    const sum = top.reduce((all, section) => all + sectionMinutes(whole, section), 0);
    expect(Math.abs(sum - minutes(whole))).toBeLessThanOrEqual(top.length / 2);
  });
});
