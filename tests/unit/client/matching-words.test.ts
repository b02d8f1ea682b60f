import { describe, expect, it } from 'vitest';
import { matcher } from '../../../src/reading/matching-words.ts';

describe('words typed into a filter', () => {
  it('match in any case, order and accent, and as parts of words', () => {
    const matches = matcher('  MUNOZ lib');
    expect(matches('Liberalism, by Muñoz')).toBe(true);
    expect(matches('Muñoz')).toBe(false);
  });

  it('match typed quotation marks and apostrophes as well as set ones', () => {
    expect(matcher("don't")('They don’t')).toBe(true);
  });

  it('match without accents, case, invisible signs and forms of letters, whoever has them', () => {
    expect(matcher('etude fin')(' ÉTU\u00adDE  \u202eﬁn ')).toBe(true);
    expect(matcher(' ÉTU\u00adDE  \u202eﬁn ')('etude fin')).toBe(true);
  });

  it('match everything where there are none', () => {
    expect(matcher(' ')('')).toBe(true);
  });
});
