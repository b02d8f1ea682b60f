import { describe, expect, it } from 'vitest';
import { parseQuery, replaceWords } from '../../../src/search/browser/parse.ts';
import { searchSpeaks } from '../../support/search-messages.ts';

searchSpeaks('en');

describe('a query', () => {
  it('is folded words, without those too common to be required', () => {
    expect(parseQuery('  The Future of  Diplomacy ').words).toEqual(['future', 'diplomacy']);
    expect(parseQuery('the').words).toEqual(['the']);
    expect(parseQuery('Müller').words).toEqual(['muller']);
  });
  it('requires a quoted phrase inside it', () => {
    expect(parseQuery('"status quo" karabakh')).toMatchObject({
      phrases: [['status', 'quo']],
      words: ['karabakh', 'status', 'quo'],
    });
    for (const marks of ['“”', '„“', '«»', '””', '「」'])
      expect(parseQuery(`${marks[0]!}line of contact${marks[1]!}`).phrases, marks).toEqual([
        ['line', 'of', 'contact'],
      ]);
    expect(parseQuery('author:“van der Berg”').fields).toEqual({ author: 'van der Berg' });
  });
  it('takes a quote within a Hebrew word for a part of the word', () => {
    expect(parseQuery('צה"ל ודו"ח')).toMatchObject({ phrases: [], words: ['צהל', 'ודוח'] });
  });
  it('jumps to notes, sections and paragraphs by their numbers', () => {
    for (const text of ['note 12', 'Note 12', 'n. 12', 'n.12', 'notes 12', 'footnote 012', 'fn 12'])
      expect(parseQuery(text).jump).toEqual({ to: 'note', number: '12' });
    for (const text of ['§3', '§ 3', 'section 3', 'Sec. 3'])
      expect(parseQuery(text).jump).toEqual({ to: 'section', number: '3' });
    expect(parseQuery('§1.2').jump).toEqual({ to: 'section', number: '1.2' });
    for (const text of ['¶5', '¶ 5', 'para 5', 'paragraph 5'])
      expect(parseQuery(text).jump).toEqual({ to: 'paragraph', number: '5' });
    expect(parseQuery('notes on diplomacy').jump).toBeUndefined();
  });
  it('knows a year, a range and a decade', () => {
    expect(parseQuery('1996')).toMatchObject({ years: [1996, 1996], words: ['1996'] });
    expect(parseQuery('1990-1999')).toMatchObject({ years: [1990, 1999], words: [] });
    expect(parseQuery('1999 – 1990').years).toEqual([1990, 1999]);
    expect(parseQuery('1990s').years).toEqual([1990, 1999]);
    expect(parseQuery('karabakh 2015-2018')).toMatchObject({
      years: [2015, 2018],
      words: ['karabakh'],
    });
    expect(parseQuery('2020 guardian').years).toBeUndefined();
  });
  it('knows a DOI however it is written', () => {
    for (const text of [
      '10.1234/Walls.5',
      'doi:10.1234/walls.5',
      'https://doi.org/10.1234/walls.5',
      'https://doi.org/10.1234/walls.5.',
    ])
      expect(parseQuery(text).doi).toBe('10.1234/walls.5');
  });
  it('reads fields', () => {
    expect(parseQuery('author:"van der Berg" year:1996 walls')).toMatchObject({
      fields: { author: 'van der Berg', year: '1996' },
      words: ['walls'],
    });
    expect(parseQuery('Lang:de walls')).toMatchObject({ fields: { lang: 'de' }, words: ['walls'] });
    expect(parseQuery('publisher:pearson').fields).toEqual({});
  });
  it('takes anything for words, however odd', () => {
    for (const text of [
      '',
      '""',
      '"',
      'author:',
      '§',
      '( [ { \\',
      '\u0000',
      '💥',
      'n.',
      '¶¶',
      '"'.repeat(5000),
    ])
      expect(() => parseQuery(text)).not.toThrow();
    expect(parseQuery('x'.repeat(100_000)).text.length).toBeLessThanOrEqual(300);
  });
});

describe('replacing words', () => {
  it('changes words, phrases and the text shown, in the case typed', () => {
    const query = replaceWords(
      parseQuery('Mareska "staus quo"'),
      new Map([
        ['mareska', 'maresca'],
        ['staus', 'status'],
      ]),
    );
    expect(query.text).toBe('Maresca "status quo"');
    expect(query.words).toEqual(['maresca', 'status', 'quo']);
    expect(query.phrases).toEqual([['status', 'quo']]);
    const elided = replaceWords(parseQuery('l’histore'), new Map([['histore', 'histoire']]));
    expect(elided.text).toBe('l’histoire');
  });
});
