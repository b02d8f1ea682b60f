import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressPart } from '../../../src/library/address-part.ts';

describe('the part of an address that words have', () => {
  it.each([
    ['history of the book', 'history-of-the-book'],
    ['Open-Access', 'open-access'],
    ['open access', 'open-access'],
    ['Côte d’Ivoire', 'côte-divoire'],
    ["Seán O'Neil", 'seán-oneil'],
    ['李明', '李明'],
    ['ليلى حسن', 'ليلى-حسن'],
    ['हिन्दी', 'हिन्दी'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['R & D', 'r-and-d'],
    ['—', 'u2014'],
    ['../..', 'u2e-u2e-u2f-u2e-u2e'],
  ])('%s → %s', (words, part) => {
    expect(addressPart(words)).toBe(part);
  });

  it('can stand in a path and a file name, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const part = addressPart(words);
        expect(part).toMatch(/^[^\s/\\?#%.:]+$/u);
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(120);
        expect(decodeURIComponent(encodeURI(part))).toBe(part);
      }),
    );
  });

  it('is the same for the words that it makes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (words) => {
        const part = addressPart(words);
        expect(addressPart(part)).toBe(part);
      }),
    );
  });

  it('tells long words apart that differ at their end', () => {
    const long = '索引'.repeat(60);
    expect(addressPart(`${long}a`)).not.toBe(addressPart(`${long}b`));
  });
});
