import { describe, expect, it } from 'vitest';
import {
  isNarrowed,
  narrowed,
  readState,
  sorted,
  toggled,
  widened,
  writeState,
} from '../../../src/search/browser/address.ts';

const full =
  '?q=walls&kind=work&author=Brown&year=1990s&publisher=Pearson&article=garden&lang=de&section=2';

describe('the state in the address', () => {
  it('is read as it was written', () => {
    for (const address of ['', '?q=walls', `${full}&sort=newest`])
      expect(new URLSearchParams(writeState(readState(address)))).toEqual(
        new URLSearchParams(address),
      );
  });
  it('leaves out what it does not know', () => {
    expect(readState('?q=a&kind=planet&sort=colour&x=1')).toEqual({ q: 'a' });
  });
  it('is narrowed by a value and no longer by the same value again', () => {
    const once = toggled({ q: 'a' }, 'year', '1996');
    expect(once).toEqual({ q: 'a', year: '1996' });
    expect(toggled(once, 'year', '1996')).toEqual({ q: 'a' });
    expect(narrowed(once, 'year', '')).toEqual({ q: 'a' });
  });
  it('forgets the section with the article it belongs to', () => {
    expect(readState(full).section).toBe('2');
    expect(narrowed(readState(full), 'article', 'harbour').section).toBeUndefined();
  });
  it('is put in an order and back, and widened to the words alone', () => {
    const state = sorted(readState(full), 'oldest');
    expect(state.sort).toBe('oldest');
    expect(sorted(state, '')).toEqual(readState(full));
    expect(isNarrowed(state)).toBe(true);
    expect(widened(state)).toEqual({ q: 'walls', sort: 'oldest' });
    expect(isNarrowed(widened(state))).toBe(false);
  });
});
