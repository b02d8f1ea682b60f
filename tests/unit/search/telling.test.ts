import { describe, expect, it } from 'vitest';
import { hasSyntax, literally, parseQuery } from '../../../src/search/browser/parse.ts';
import { furtherWords, rowsOf, tellingWords } from '../../../src/search/browser/telling.ts';
import { searchSpeaks } from '../../support/search-messages.ts';

searchSpeaks('en');

const telling = (q: string) => {
  const query = parseQuery(q);
  return tellingWords(query, query.words.length);
};
const rows = (q: string, alone = false) => rowsOf(parseQuery(q), alone);

describe('words that records are looked for by', () => {
  it('are those that tell something, at most five and the longest', () => {
    expect(telling('the future of diplomacy')).toEqual(['future', 'diplomacy']);
    expect(telling('in the end')).toEqual(['end']);
    expect(telling('to be or')).toEqual([]);
    expect(telling('so, if x = y')).toEqual([]);
    expect(telling('one three fifteen twenty hundred thousand million')).toEqual([
      'fifteen',
      'twenty',
      'hundred',
      'thousand',
      'million',
    ]);
  });
  it('leave others for where there are too many', () => {
    const query = parseQuery('if one three fifteen twenty hundred thousand million');
    expect(furtherWords(query, tellingWords(query, 8), 8)).toEqual(['if', 'one', 'three']);
    expect(furtherWords(query, tellingWords(query, 4), 4)).toEqual([]);
  });
});

describe('words that are looked for side by side', () => {
  it('are those typed, common ones too, and a quotation', () => {
    expect(rows('In the end')).toEqual([['in', 'the', 'end']]);
    expect(rows('"lime trees" ministry')).toEqual([
      ['lime', 'trees', 'ministry'],
      ['lime', 'trees'],
    ]);
    expect(rows('x = y + z')).toEqual([['x', 'y', 'z']]);
  });
  it('are the part of a long row with the most letters', () => {
    expect(rows('a b c d e f g h iiiiiiiiii')).toEqual([
      ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'iiiiiiiiii'],
    ]);
  });
  it('are a word alone only where it is whole and not looked for otherwise', () => {
    expect(rows('the')).toEqual([]);
    expect(rows('the', true)).toEqual([['the']]);
    expect(rows('or', true)).toEqual([]);
    expect(rows('C++', true)).toEqual([['c']]);
  });
});

describe('what looks like syntax', () => {
  it.each(['note 12', '10.1000/xyz', '1939–1945', '2020s', 'year:1996', 'kind:note walls'])(
    'may be the text’s own words: %s',
    (q) => {
      const query = parseQuery(q);
      expect(hasSyntax(query)).toBe(true);
      const { words, phrases, sequence } = literally(query);
      expect(phrases).toEqual([sequence]);
      expect(new Set(words)).toEqual(new Set(sequence));
      expect(sequence.length).toBeGreaterThan(0);
    },
  );
  it('is none in plain words, a quotation or a year among them', () => {
    for (const q of ['walls of Eden', '"status quo" karabakh', '2020 war', 'in 1990-1999 the war'])
      expect(hasSyntax(parseQuery(q)), q).toBe(false);
  });
});
