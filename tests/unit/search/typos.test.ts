import { describe, expect, it } from 'vitest';
import { correct, distance } from '../../../src/client/search/typos.ts';

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
    strong: ['karabakh', 'safi', 'morgenthau', 'role'],
    weak: ['conflict', 'violence', 'war'],
  };
  it('finds the name or word of the text that was meant', () => {
    expect(correct('karabach', vocabulary)).toBe('karabakh');
    expect(correct('sfai', vocabulary)).toBe('safi');
    expect(correct('morghentau', vocabulary)).toBe('morgenthau');
    expect(correct('conflct', vocabulary)).toBe('conflict');
  });
  it('allows one edit up to five letters, and two only towards names and titles', () => {
    expect(correct('sxfx', vocabulary)).toBeUndefined();
    expect(correct('vxolxnce', vocabulary)).toBeUndefined();
  });
  it('leaves known words, numbers and short words alone', () => {
    expect(correct('conflict', vocabulary)).toBeUndefined();
    expect(correct('1997', vocabulary)).toBeUndefined();
    expect(correct('wr', vocabulary)).toBeUndefined();
  });
});
