import { describe, expect, it } from 'vitest';
import { correct, distance } from '../../../src/search/shared/typos.ts';

describe('distance', () => {
  it('counts letters added, dropped, replaced and swapped', () => {
    expect(distance('maresca', 'maresca', 2)).toBe(0);
    expect(distance('marescca', 'maresca', 2)).toBe(1);
    expect(distance('marsca', 'maresca', 2)).toBe(1);
    expect(distance('mareska', 'maresca', 2)).toBe(1);
    expect(distance('maersca', 'maresca', 2)).toBe(1);
    expect(distance('amrescca', 'maresca', 2)).toBe(2);
  });
  it('says only that it is too far beyond its limit', () => {
    expect(distance('armenia', 'diplomacy', 2)).toBe(3);
    expect(distance('', 'abc', 2)).toBe(3);
  });
});

describe('correction', () => {
  const vocabulary = {
    names: ['karabakh', 'safi', 'morgenthau', 'osce', 'minsk', 'borger'],
    titles: ['role', 'plan', 'diplomacy', 'world'],
    rest: ['conflict', 'violence', 'war', 'order', 'better', 'normalisation'],
  };
  const alone = (word: string) => correct(word, vocabulary, true)[0];
  const beside = (word: string) => correct(word, vocabulary, false)[0];

  it('finds the name or word of the text that was meant', () => {
    expect(alone('karabach')).toBe('karabakh');
    expect(alone('sfai')).toBe('safi');
    expect(alone('morghentau')).toBe('morgenthau');
    expect(alone('diplomcay')).toBe('diplomacy');
    expect(alone('normalization')).toBe('normalisation');
    expect(beside('conflct')).toBe('conflict');
  });
  it('prefers a name to another word as near', () => {
    expect(alone('orger')).toBe('borger');
  });
  it('finds a name of which only the beginning is remembered, and not well', () => {
    expect(alone('morgant')).toBe('morgenthau');
    expect(alone('worgent')).toBeUndefined();
    expect(alone('morga')).toBeUndefined();
  });
  it('takes apart two words run together', () => {
    expect(alone('osceminsk')).toBe('osce minsk');
  });
  it('allows one edit up to five letters, and two only with the same beginning', () => {
    expect(beside('sxfx')).toBeUndefined();
    expect(beside('vxolxnce')).toBeUndefined();
    expect(alone('worganthau')).toBeUndefined();
  });
  it('does not bend another word that stands alone', () => {
    for (const word of ['planet', 'butter', 'conflate', 'hole', 'wary'])
      expect(alone(word), word).toBeUndefined();
  });
  it('leaves known words, numbers and short words alone', () => {
    for (const word of ['conflict', '1997', 'wr']) expect(beside(word)).toBeUndefined();
  });
});
