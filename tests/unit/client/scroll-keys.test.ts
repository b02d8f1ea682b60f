import { describe, expect, it } from 'vitest';
import { scrollTo } from '../../../src/reading/scroll-keys.ts';

const long = { scrollTop: 300, clientHeight: 200, scrollHeight: 1000 };

describe('a key in a box that scrolls', () => {
  it.each([
    ['ArrowDown', 340],
    ['ArrowUp', 260],
    ['PageDown', 460],
    ['PageUp', 140],
    [' ', 460],
    ['Home', 0],
    ['End', 800],
  ])('%j leads to its place', (key, place) => {
    expect(scrollTo({ key }, long)).toBe(place);
  });

  it('goes back with Shift and Space', () => {
    expect(scrollTo({ key: ' ', shiftKey: true }, long)).toBe(140);
  });

  it('stays within what there is to see', () => {
    expect(scrollTo({ key: 'PageDown' }, { ...long, scrollTop: 790 })).toBe(800);
    expect(scrollTo({ key: 'ArrowUp' }, { ...long, scrollTop: 10 })).toBe(0);
    expect(scrollTo({ key: 'End' }, { scrollTop: 0, clientHeight: 200, scrollHeight: 120 })).toBe(
      0,
    );
  });

  it.each(['a', 'Enter', 'ArrowRight', 'constructor'])('%j is left alone', (key) => {
    expect(scrollTo({ key }, long)).toBeUndefined();
  });
});
