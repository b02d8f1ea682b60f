import { describe, expect, it } from 'vitest';
import {
  facetOfLanguages,
  facetOfSections,
  facetsOfWorks,
  languageOf,
} from '../../../src/search/shared/facets.ts';
import type { WorkEntry } from '../../../src/search/shared/format.ts';

const work = (year: number): WorkEntry => ({
  url: '',
  title: '',
  names: ['Brown'],
  year,
  type: 'book',
  articles: ['garden'],
  cited: 1,
});

describe('facets', () => {
  it('show years one by one while they are few, and decades of many', () => {
    const values = (years: readonly number[]) =>
      facetsOfWorks(years.map(work)).year.map(({ value, count }) => [value, count]);
    expect(values([1996, 2004, 1996])).toEqual([
      ['2004', 1],
      ['1996', 2],
    ]);
    expect(values(Array.from({ length: 15 }, (_, at) => 1990 + at))).toEqual([
      ['2000s', 5],
      ['1990s', 10],
    ]);
  });
  it('count a result once in each language of its articles, the most frequent first', () => {
    const languages = { garden: 'en', harbour: 'de', quay: 'de' };
    expect(facetOfLanguages(languages, [['garden'], ['harbour', 'quay'], ['quay']])).toEqual([
      { value: 'de', label: 'de', count: 2 },
      { value: 'en', label: 'en', count: 1 },
    ]);
    expect(facetOfLanguages({}, [['garden']])).toEqual([]);
  });
  it('take a language without its script and region', () => {
    expect(['de', 'de-AT', 'EN', 'zh-Hant-TW', 'x-unknown'].map(languageOf)).toEqual([
      'de',
      'de',
      'en',
      'zh',
      'x',
    ]);
  });
  it('count what stands in a subsection with its section', () => {
    const sections = [
      ['1', 'Walls'],
      ['2', 'Gates'],
      ['3', 'Roofs'],
    ] as const;
    expect(facetOfSections(sections, [['1.2', '1.3'], ['2'], ['1']])).toEqual([
      { value: '1', label: 'Walls', count: 2 },
      { value: '2', label: 'Gates', count: 1 },
    ]);
  });
});
