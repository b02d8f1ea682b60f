import { describe, expect, it } from 'vitest';
import {
  chosenArticles,
  formatLibraryChoice,
  libraryOptions,
  parseLibraryChoice,
  type Listed,
} from '../../../src/reading/library-list.ts';

const articles: readonly Listed[] = [
  { slug: 'a', title: 'A', authors: ['Jane Doe'], keywords: ['Maps', 'rivers'], year: 2024 },
  { slug: 'b', title: 'B', authors: ['Jane Doe', '李明'], keywords: ['maps'], year: 2025 },
  { slug: 'c', title: 'C' },
];

describe('the filter of the library', () => {
  it('leaves the articles that have all that is chosen, in every case', () => {
    const slugs = (choice: Parameters<typeof chosenArticles>[1]) =>
      chosenArticles(articles, choice).map(({ slug }) => slug);
    expect(slugs({})).toEqual(['a', 'b', 'c']);
    expect(slugs({ keyword: 'Maps' })).toEqual(['a', 'b']);
    expect(slugs({ keyword: 'maps', year: '2025' })).toEqual(['b']);
    expect(slugs({ author: '李明' })).toEqual(['b']);
    expect(slugs({ author: 'nobody' })).toEqual([]);
  });

  it('offers what articles have, with how many: years newest first, the rest by name', () => {
    expect(libraryOptions(articles, 'keyword', 'en')).toEqual([
      { value: 'Maps', label: 'Maps', count: 2 },
      { value: 'rivers', label: 'rivers', count: 1 },
    ]);
    expect(libraryOptions(articles, 'year', 'en').map(({ value }) => value)).toEqual([
      '2025',
      '2024',
    ]);
  });

  it('stands in the address and is read from it', () => {
    const choice = { keyword: 'C++ & maps', year: '2024' };
    expect(parseLibraryChoice(formatLibraryChoice(choice))).toEqual(choice);
    expect(formatLibraryChoice({})).toBe('');
    expect(parseLibraryChoice('?q=1&author=')).toEqual({});
  });
});
