import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenSlots, format } from '../../../src/messages/index.ts';

describe('a message with markup in it', () => {
  const made = (text: string, isRtl: boolean) => (values: Record<string, string | number>) =>
    format(text, values, 'en', isRtl);

  it('comes in pieces in the order of its language, whatever stands around its slots', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab ,;:') });
    fc.assert(
      fc.property(words, words, words, fc.boolean(), (before, between, after, isRtl) => {
        const message = made(`${before}{second}${between}{first}${after}`, isRtl);
        const expected = [before, { slot: 'second' }, between, { slot: 'first' }, after];
        expect(betweenSlots(message, ['first', 'second'])).toEqual(
          expected.filter((piece) => piece !== ''),
        );
      }),
    );
  });

  it('is told its other values as ever', () => {
    expect(betweenSlots(made('{n} of {link}.', false), ['link'], { n: 1234 })).toEqual([
      '1,234 of ',
      { slot: 'link' },
      '.',
    ]);
  });
});
