import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareEventDates, readEventDate } from '../../../src/compiler/metadata/event-date.ts';

describe('the date of an event', () => {
  it.each([
    ['1992', { start: { year: 1992 }, isLoose: false }],
    ['1993-07', { start: { year: 1993, month: 7 }, isLoose: false }],
    ['2020-09-27', { start: { year: 2020, month: 9, day: 27 }, isLoose: false }],
    ['1994/2014', { start: { year: 1994 }, end: { year: 2014 }, isLoose: false }],
    [
      '2020-09-27/2020-11-09',
      {
        start: { year: 2020, month: 9, day: 27 },
        end: { year: 2020, month: 11, day: 9 },
        isLoose: false,
      },
    ],
    ['1997~/2003~', { start: { year: 1997 }, end: { year: 2003 }, isLoose: true }],
    ['1997?', { start: { year: 1997 }, isLoose: true }],
    ['200X', { start: { year: 2000 }, end: { year: 2009 }, isLoose: true }],
    ['19xx', { start: { year: 1900 }, end: { year: 1999 }, isLoose: true }],
    ['199X/200X', { start: { year: 1990 }, end: { year: 2009 }, isLoose: true }],
    ['1993-XX', { start: { year: 1993 }, isLoose: false }],
    ['1993-07-XX', { start: { year: 1993, month: 7 }, isLoose: false }],
    ['-0043-03-15', { start: { year: -43, month: 3, day: 15 }, isLoose: false }],
    ['0000', { start: { year: 0 }, isLoose: false }],
    ['-0043/0014', { start: { year: -43 }, end: { year: 14 }, isLoose: false }],
    ['-004X', { start: { year: -49 }, end: { year: -40 }, isLoose: true }],
    ['0000-02-29', { start: { year: 0, month: 2, day: 29 }, isLoose: false }],
    ['2020-09/2020', { start: { year: 2020, month: 9 }, end: { year: 2020 }, isLoose: false }],
    ['1994/1994', { start: { year: 1994 }, isLoose: false }],
  ])('is read of %s', (typed, date) => {
    expect(readEventDate(typed)).toEqual(date);
  });

  it.each([
    ['2020-02-30', 'no day 30'],
    ['1900-02-29', 'no day 29'],
    ['2020-13', 'no month 13'],
    ['2014/1994', 'ends before it begins'],
    ['2020-11-09/2020-09-27', 'ends before it begins'],
    ['y12020', 'four digits'],
    ['12020', 'not this form'],
    ['43', 'not this form'],
    ['-43', 'not this form'],
    ['1990-21', 'season'],
    ['1994/', 'both its ends'],
    ['../1994', 'both its ends'],
    ['1994/1995/1996', 'two ends'],
    ['XXXX', 'not this form'],
    ['yesterday', 'not this form'],
    ['/', 'both its ends'],
  ])('is none of %s, which is said', (typed, why) => {
    expect(readEventDate(typed)).toEqual({ fault: expect.stringContaining(why) as string });
  });

  test('is a day of the calendar, or none, whatever was typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X~?/.]{1,22}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const read = readEventDate(text);
        if ('fault' in read) return read.fault !== '';
        return [read.start, read.end ?? read.start].every(
          ({ year, month = 1, day = 1 }) =>
            Number.isInteger(year) &&
            Math.abs(year) <= 9999 &&
            new Date(Date.UTC(2000 + (year % 400), month - 1, day)).getUTCDate() === day,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('orders events: years before their months, and what ends first before what ends later', () => {
    const typed = ['2020-09-27/2020-11-09', '2020-09-27', '2020', '-0043', '0014', '199X', '1990'];
    const dates = typed.flatMap((each) => {
      const date = readEventDate(each);
      return 'fault' in date ? [] : [{ ...date, each }];
    });
    expect(dates.sort(compareEventDates).map(({ each }) => each)).toEqual([
      '-0043',
      '0014',
      '1990',
      '199X',
      '2020',
      '2020-09-27',
      '2020-09-27/2020-11-09',
    ]);
  });
});
