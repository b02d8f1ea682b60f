import { describe, expect, it } from 'vitest';
import { fold, parted, tokenise, whole, wordsOf } from '../../../src/client/search/words.ts';

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

describe('words that Pagefind would take for one', () => {
  const texts = [
    'Armenia—Azerbaijan, 1988–1994: “won’t”… or',
    'a—b–c',
    '—',
    '',
    'plain words, half-done and/or so.',
    '外交—2020',
  ];
  it('are parted, and whole again for readers', () => {
    for (const text of texts) expect(whole(parted(text))).toBe(text);
    expect(parted(texts[0]!).split(' ').length).toBe(6);
    expect(parted(texts[4]!)).toBe(texts[4]);
  });
  it('are still the same words', () => {
    for (const text of texts) expect(wordsOf(parted(text))).toEqual(wordsOf(text));
  });
});
