import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/browser/parse.ts';
import type { Vocabulary } from '../../../src/search/shared/typos.ts';
import { openWorks } from '../../../src/search/browser/works.ts';
import { textRecords } from '../../../src/search/index/records.ts';
import { vocabularyFiles } from '../../../src/search/index/vocabulary.ts';
import { workFiles } from '../../../src/search/index/work-records.ts';
import { article } from '../../fixtures/search/article.ts';
import { searchSpeaks } from '../../support/search-messages.ts';

searchSpeaks('en');

const syllables = ['ba', 'ko', 'ri', 'nu', 'tel', 'mar', 'sund', 'ow', 'ith', 'gra'];
const name = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');

const library = Array.from({ length: 100 }, (_, at) =>
  article({
    slug: `article-${at}`,
    title: `Study ${name(at)}`,
    sections: [
      { title: 'Text', paragraphs: Array.from({ length: 20 }, () => 'word '.repeat(150)) },
    ],
    notes: [],
    works: Array.from({ length: 20 }, (__, nth) => ({
      id: `key${at * 20 + nth}`,
      type: 'book',
      title: `On ${name(9999 - at * 20 - nth)}`,
      author: [{ family: name(at * 20 + nth), given: 'X.' }],
      issued: { 'date-parts': [[1900 + nth]] },
    })),
  }),
);
const works = workFiles(library);

describe('a library of a hundred articles', () => {
  it('cuts the index of works into small files and loads few of them', async () => {
    const files = new Map(works.files.map(({ path, data }) => [path, JSON.stringify(data)]));
    for (const [path, text] of files) expect(text.length, path).toBeLessThan(60_000);
    const loaded: string[] = [];
    const index = await openWorks(async (path) => {
      loaded.push(path);
      return path === 'works/manifest.json' ? works.manifest : JSON.parse(files.get(path)!);
    });
    const found = await index.find(parseQuery(name(1234)), {}, 1);
    expect((await index.entries([found[0]!.id]))[0]?.names).toEqual([name(1234)]);
    expect(loaded.length).toBeLessThanOrEqual(5);
    const narrowed = await index.find(parseQuery('author:' + name(77)), { author: name(77) }, 0);
    expect(narrowed).toHaveLength(1);
  });
  it('cuts the vocabulary by letters, so that the two first letters typed are enough', () => {
    const files = vocabularyFiles(library, works);
    expect(files.length).toBeGreaterThan(5);
    const word = name(1234);
    const file = (letter: string): Vocabulary =>
      files.find(({ path }) => path === `vocabulary/${letter.charCodeAt(0).toString(16)}.json`)!
        .data as Vocabulary;
    for (const letter of word.slice(0, 2)) expect(file(letter).names).toContain(word);
    for (const { data } of files) expect(JSON.stringify(data).length).toBeLessThan(60_000);
  });
  it('makes larger records, so that the list of them stays small', () => {
    const one = textRecords([library[0]!]).length;
    const all = textRecords(library).length;
    expect(one).toBeGreaterThan(3);
    expect(all).toBeLessThanOrEqual(one * 100);
    expect(all).toBeLessThanOrEqual(1700);
  });
});
