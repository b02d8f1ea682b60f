import { describe, expect, it } from 'vitest';
import {
  openingOf,
  openingsFor,
  readPlace,
  writePlace,
} from '../../../src/search/shared/format.ts';
import { wordsOf } from '../../../src/search/shared/words.ts';
import type { Article } from '../../../src/article/article.ts';
import { imageWords } from '../../../src/search/index/images.ts';
import { notePlaces, partsOf, textPlaces } from '../../../src/search/index/places.ts';
import { textRecords } from '../../../src/search/index/records.ts';
import { garden, orchard } from '../../fixtures/search/articles.ts';
import { compileTexts } from '../../support/compile.ts';

const places = (article: Article) => textPlaces(article, imageWords(article));

describe('the places of an article', () => {
  it('are its head and every block, in reading order, each with what it is', async () => {
    expect(places(await orchard()).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'title: Orchards and their pests',
      'author: Ruth Applegate, Institute of Pomology',
      'abstract: What eats an apple, and when.',
      'heading: Beetles and moths',
      'paragraph: The first paragraph names them all. A pair of beetles is enough.',
      'item: Weevils come in spring, before the blossom',
      'item: Codling moths come later, and stay until harvest',
      'term: Canker',
      'definition: A fungus of the bark.',
      'table: Guests of the orchard by month. Month Guest March blossom weevil August wasps & hornets',
      'figure: A trap hung in the crown of a tree',
      'code: const harvested = countApples(tree);',
      'paragraph: In the end, the apples are ours.',
    ]);
  });
  it('have a number where they are paragraphs or notes, and a definition its term', async () => {
    const all = places(await orchard());
    expect(all.filter(({ kind }) => kind === 'paragraph').map(({ number }) => number)).toEqual([
      '1',
      '2',
    ]);
    expect(all.find(({ kind }) => kind === 'definition')?.term).toBe('Canker');
  });
  it('hold the whole of an address in a note, and what an "Ibid." stands for', async () => {
    const article = await orchard();
    expect(notePlaces(article, new Map())[0]?.text).toContain('/pests/list-of-beetles');
    expect(notePlaces(garden, new Map())[2]?.text).toBe('Ibid. [= Brown, Sørensen, Orchard Law]');
  });
  it('hold what a picture shows, and a caption once', async () => {
    const { article } = await compileTexts(
      {
        'article.md':
          '---\ntitle: Tiny\n---\n\nA ![drawn *tree*](tree.svg) here.\n\n![The caption](tree.svg)\n\n- ![alone](tree.svg)\n',
      },
      {},
      { assets: [{ path: 'tree.svg', picture: 'svg', width: 4, height: 3 }] },
    );
    expect(places(article!).map(({ text }) => text)).toEqual([
      'Tiny',
      'A here. [drawn tree]',
      'The caption',
      'alone',
    ]);
  });
  it('keep their facts in a title for Pagefind', async () => {
    for (const { kind, number, sectionNumber, sectionTitle, term } of places(await orchard()))
      for (const names of [[], [3], [0, 12, 517]]) {
        const facts = { kind, number, sectionNumber, sectionTitle, term, names };
        expect(readPlace(writePlace(facts))).toEqual(facts);
      }
    expect(readPlace('-')).toBeUndefined();
  });
});

describe('a long place', () => {
  const words = Array.from({ length: 1500 }, (_, at) => `word${at}`);
  const table = {
    ...garden,
    blocks: [
      {
        id: 'long',
        kind: 'table' as const,
        section: garden.sections[0]!.id,
        after: 1,
        text: words.join(' '),
      },
    ],
  };
  it('is cut into parts that overlap, no word lost', () => {
    const long = places(table).find(({ kind }) => kind === 'table')!;
    const parts = partsOf(long, 600);
    expect(parts.map(({ part }) => part)).toEqual([0, 1, 2]);
    for (const { tokens } of parts) expect(tokens.length).toBeLessThanOrEqual(600);
    expect(new Set(parts.flatMap(({ text }) => wordsOf(text)))).toEqual(new Set(words));
    expect(wordsOf(parts[0]!.text).slice(-8)).toEqual(wordsOf(parts[1]!.text).slice(0, 8));
    expect(parts.map(({ opening }) => opening)).toEqual([long.opening, undefined, undefined]);
    expect(partsOf(long, 1500)).toEqual([long]);
  });
  it('has a record of its own address for each part', () => {
    const urls = textRecords([table]).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => url.includes('#long'))).toHaveLength(3);
  });
});

describe('the opening of a place', () => {
  const key = (text: string) => openingOf(wordsOf(text));
  const keys = (text: string) => openingsFor(wordsOf(text));
  it('is all of a short place', () => {
    expect(key('Summary')).toBe('summary0');
    expect(keys('Summary')).toEqual(['summary0']);
    expect(key('Statement of need')).toBe('statementofneed0');
  });
  it('is the first words of a longer one, found by as many', () => {
    const text = 'It is a compile-time error to name it twice';
    expect(key(text)).toBe('itisacompile1');
    expect(keys('It is a compile-time error')).toContain('itisacompile1');
    expect(keys('It is a compile-time error to name')).toEqual(['itisacompile1']);
    expect(keys('It is')).toEqual(['itis0']);
  });
  it('is more characters where each is a word', () => {
    expect(key('我们在这里谈论外交政策的未来和过去')).toBe('我们在这里谈论外交政策的1');
    expect(keys('我们在这里谈论外交政策的未来')).toEqual(['我们在这里谈论外交政策的1']);
  });
  it('is none without words', () => {
    expect(key('—')).toBeUndefined();
    expect(keys('§')).toEqual([]);
  });
});
