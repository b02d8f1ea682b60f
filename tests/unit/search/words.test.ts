import { describe, expect, it } from 'vitest';
import { fold, tokenise, wordsOf } from '../../../src/client/search/words.ts';

describe('folding', () => {
  it('forgets case, diacritics, apostrophes and the possessive', () => {
    expect(fold('Résumé')).toBe('resume');
    expect(fold('Əliyev’s')).toBe('eliyev');
    expect(fold('Sørensen')).toBe('sorensen');
    expect(fold("Won't")).toBe('wont');
    expect(fold('Łódź')).toBe('lodz');
  });
});

describe('words', () => {
  it('come apart at hyphens, dashes and punctuation, with their places', () => {
    expect(wordsOf('Nagorno-Karabakh; the Armenia—Azerbaijan conflict (1988–1994)')).toEqual([
      'nagorno',
      'karabakh',
      'the',
      'armenia',
      'azerbaijan',
      'conflict',
      '1988',
      '1994',
    ]);
    expect(tokenise('a “Straße”')[1]).toEqual({ word: 'strasse', start: 3, end: 9 });
  });
  it('are single characters where a script has no spaces', () => {
    expect(wordsOf('外交 2020')).toEqual(['外', '交', '2020']);
  });
  it('keep their letters in scripts of other kinds', () => {
    expect(wordsOf('Дипломатия دبلوماسية')).toEqual(['дипломатия', 'دبلوماسية']);
  });
});
