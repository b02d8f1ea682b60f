import { describe, expect, it } from 'vitest';
import { type CslDate, dateStatement, dateText } from '../../../src/article/index.ts';
import { shownDate } from '../../../src/article/dates.ts';
import { aWork } from './articles.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const works = (...dates: readonly (CslDate | undefined)[]) =>
  dates.map((accessed, nth) =>
    aWork({ csl: { id: `w${nth}`, type: 'webpage', ...(accessed && { accessed }) } }),
  );
const on = (...part: (number | string)[]): CslDate => ({ 'date-parts': [part] });

describe('what is said of the date of an article', () => {
  it('is the date that the article states, as typed', () => {
    const date = { year: 2021, month: 5, text: 'May 2021' };
    expect(dateStatement({ date, works: works(on(2020, 12, 12)) }, english)).toBe('May 2021');
  });

  it('is the latest day on which a source was accessed, where no date is stated', () => {
    const accessed = works(on(2020, 12, 9), undefined, on('2020', '12', '12'), on(2019, 12, 31));
    expect(dateStatement({ works: accessed }, english)).toBe(
      'Date not given; last source accessed 12 December 2020',
    );
  });

  it('counts the end of a span, and a day as later than its month', () => {
    const span = {
      'date-parts': [
        [2020, 1],
        [2021, 2, 1],
      ],
    } satisfies CslDate;
    expect(dateStatement({ works: works(on(2021, 2), span) }, english)).toBe(
      'Date not given; last source accessed 1 February 2021',
    );
  });

  it('names no day where sources give none in numbers', () => {
    expect(dateStatement({ works: [] }, english)).toBe('Date not given');
    expect(dateStatement({ works: works(undefined, { literal: 'last spring' }) }, english)).toBe(
      'Date not given',
    );
  });
});

it('prints the date of a work as far as it is known', () => {
  expect(dateText(on(2020, 12, 12), english)).toBe('12 December 2020');
  expect(dateText(on(2018, 5), english)).toBe('May 2018');
  expect(dateText({ 'date-parts': [[1996], [1998]] }, english)).toBe('1996–1998');
  expect(dateText({ literal: 'in press' }, english)).toBe('in press');
  expect(dateText(undefined, english)).toBe('');
});

it('shows a date of publication as it was typed, one in numbers in words', () => {
  expect(shownDate({ year: 2023, month: 5, day: 1, text: '2023-05-01' }, english)).toBe(
    '1 May 2023',
  );
  expect(shownDate({ year: 2023, month: 5, text: '2023-05' }, english)).toBe('May 2023');
  expect(shownDate({ year: 2023, text: '2023' }, english)).toBe('2023');
  expect(shownDate({ year: 2023, month: 5, day: 1, text: 'May Day 2023' }, english)).toBe(
    'May Day 2023',
  );
});
