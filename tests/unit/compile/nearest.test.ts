import { expect, test } from 'vitest';
import { nearest } from '../../../src/compiler/language/distance.ts';

const names = ['maresca1996', 'dewaal2003', 'Müller_2001', 'abc'];

test.each([
  ['maresca196', 'maresca1996'],
  ['marsec1996', 'maresca1996'],
  ['amresca1996', 'maresca1996'],
  ['muller-2001', 'Müller_2001'],
  ['ABC', 'abc'],
])('%s is most likely meant to be %s', (typed, meant) => {
  expect(nearest(typed, names)).toBe(meant);
});

test.each(['abd', 'marxxxa1996', 'dewaal', 'x'.repeat(10_000)])(
  '%.20s is near to nothing',
  (typed) => {
    expect(nearest(typed, [...names, `${'x'.repeat(9_999)}y`])).toBeUndefined();
  },
);

test('the nearest is taken, the first of those that are as near', () => {
  expect(nearest('grafton1997', ['grafton1890', 'grafton1998', 'grafton1999'])).toBe('grafton1998');
});
