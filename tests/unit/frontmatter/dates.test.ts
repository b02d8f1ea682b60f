import { expect, it } from 'vitest';
import { readDate } from '../../../src/compiler/metadata/frontmatter-dates.ts';

it.each([
  ['2022-06-29', [2022, 6, 29]],
  ['2022-06-29T10:00:00Z', [2022, 6, 29]],
  ['2022/6/29', [2022, 6, 29]],
  ['20220629', [2022, 6, 29]],
  ['29 June 2022', [2022, 6, 29]],
  ['June 29, 2022', [2022, 6, 29]],
  ['Jun. 29th, 2022', [2022, 6, 29]],
  ['Wednesday, 29th of June, 2022', [2022, 6, 29]],
  ['29.06.2022', [2022, 6, 29]],
  ['29/06/2022', [2022, 6, 29]],
  ['06/29/2022', [2022, 6, 29]],
  ['29 juin 2022', [2022, 6, 29]],
  ['2022年6月29日', [2022, 6, 29]],
  ['2024-02-29', [2024, 2, 29]],
  ['May 2016', [2016, 5, undefined]],
  ['2016-05', [2016, 5, undefined]],
  ['05/2016', [2016, 5, undefined]],
  ['2016', [2016, undefined, undefined]],
])('reads %s', (typed, [year, month, day]) => {
  const reading = readDate(typed);
  expect(reading.ok && [reading.date.year, reading.date.month, reading.date.day]).toEqual([
    year,
    month,
    day,
  ]);
  expect(reading.ok && reading.date.text).toBe(typed);
});

it.each([
  '2023-02-30',
  '2023-02-29',
  '30 February 2023',
  '2023-13-01',
  'April 31, 2020',
  '2020-00',
  '1900-02-29',
])('finds %s impossible and never rolls over', (typed) => {
  expect(readDate(typed)).toMatchObject({ ok: false, why: 'impossible' });
});

it.each(['forthcoming', '20l9', 'Spring 2020', '01/02/2020', '', '2020-2021', 'NaN'])(
  'does not guess at %j',
  (typed) => {
    expect(readDate(typed)).toMatchObject({ ok: false, why: 'unreadable' });
  },
);
