import { describe, expect, it } from 'vitest';
import {
  arrange,
  formatChoice,
  parseChoice,
  type Source,
} from '../../../src/reading/sources-list.ts';

const source = (
  kind: string,
  year: string | undefined,
  sections: string[],
  first: number,
): Source => ({
  values: {
    kind: [kind],
    year: year === undefined ? [] : [year],
    publisher: [],
    section: sections,
  },
  first,
  uses: sections.length,
});
const sources = [
  source('Book', '1996', ['one'], 2),
  source('Article', undefined, ['one', 'two'], 0),
  source('Book', '2020', ['two'], 1),
  source('Book', '1996', [], 3),
];

describe('a choice among sources', () => {
  it.each([
    ['', [0, 1, 2, 3]],
    ['?kind=Book', [0, 2, 3]],
    ['?kind=Book&section=two', [2]],
    ['?kind=Film', []],
    ['?sort=first', [1, 2, 0, 3]],
    ['?sort=newest', [2, 0, 3, 1]],
    ['?sort=oldest', [0, 3, 2, 1]],
    ['?sort=uses', [1, 0, 2, 3]],
    ['?sort=%00&kind=', [0, 1, 2, 3]],
  ])('%s shows the right ones in their order', (query, shown) => {
    expect(arrange(sources, parseChoice(query))).toEqual(shown);
  });

  it('is written as it is read', () => {
    const query = '?kind=Web+page&publisher=A+%26+B&sort=oldest';
    expect(formatChoice(parseChoice(query))).toBe(query);
    expect(formatChoice(parseChoice('?unknown=1'))).toBe('');
  });
});
