import { describe, expect, it } from 'vitest';
import {
  findPlace,
  parsePlace,
  type Place,
  placeName,
  wordsHash,
} from '../../../src/reading/place.ts';

const page = [
  { id: 'p-a', n: '1', section: 'one', words: 'First words.' },
  { id: 'p-b', n: '2', section: 'one', words: 'Second words.' },
  { id: 'p-c', n: '3', section: 'two', words: 'Third words.' },
  { id: 'p-d', n: '4', section: 'two', words: 'Fourth words.' },
];
const place: Place = {
  id: 'p-c',
  n: '3',
  section: 'two',
  words: wordsHash('Third words.'),
  into: 0.5,
};
const find = (paragraphs: typeof page, from = place) => {
  const found = findPlace(from, paragraphs, ({ words }) => words);
  return found && [found.spot.id, found.exact];
};

describe('a remembered place', () => {
  it('is found by its id, wherever the paragraph has moved', () => {
    const inserted = { id: 'p-x', n: '0', section: 'one', words: 'New.' };
    expect(find([inserted, ...page])).toEqual(['p-c', true]);
  });

  it('is found by its words where the id has changed', () => {
    const renamed = page.map((spot) => (spot.id === 'p-c' ? { ...spot, id: 'p-z' } : spot));
    expect(find(renamed)).toEqual(['p-z', true]);
  });

  it('falls back to the nearest paragraph of its section where it is gone', () => {
    expect(find(page.filter(({ id }) => id !== 'p-c'))).toEqual(['p-d', false]);
  });

  it('falls back to the nearest number where the section is gone too', () => {
    expect(find(page.filter(({ section }) => section === 'one'))).toEqual(['p-b', false]);
  });

  it('is nowhere on a page without paragraphs', () => {
    expect(find([])).toBeUndefined();
  });

  it('survives storage, and storage that holds something else', () => {
    expect(parsePlace(JSON.stringify(place))).toEqual(place);
    for (const text of [null, '', '{', '[]', '{"id":1}', 'null']) {
      expect(parsePlace(text)).toBeUndefined();
    }
    expect(parsePlace('{"id":"p-a","n":"1","section":"","into":7}')?.into).toBe(0);
  });

  it('is called by section and paragraph', () => {
    expect(placeName('3', '19')).toBe('§3 ¶19');
    expect(placeName(undefined, '2')).toBe('¶2');
  });

  it('is called by its section alone where paragraphs have no numbers', () => {
    expect(placeName('3', '')).toBe('§3');
    expect(placeName(undefined, '')).toBe('');
  });
});
