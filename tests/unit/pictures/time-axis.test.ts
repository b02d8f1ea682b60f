import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventDate, spanOf, yearText } from '../../../src/pictures/event-date.ts';
import { labelWidth } from '../../../src/pictures/label.ts';
import { timeAxis } from '../../../src/pictures/time-axis.ts';
import { eventOf } from '../../fixtures/exports/chosen.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const spans = fc.array(
  fc
    .tuple(
      fc.double({ min: -4999, max: 9999, noNaN: true }),
      fc.oneof(fc.constant(0), fc.double({ min: 0, max: 300, noNaN: true })),
    )
    .map(([from, length]) => [from, from + length] as const),
  { minLength: 1, maxLength: 30 },
);

describe('an axis of years', () => {
  test('has a place for every date, in order, within its ends', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(350, 540, 952), (given, width) => {
        const axis = timeAxis(given, 0, width, english);
        const years = given.flat().toSorted((a, b) => a - b);
        const places = years.map((year) => axis.at(year));
        for (const x of places) expect(x >= 0 && x <= width).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test('has labels that do not touch, at ticks within its ends', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(350, 952), (given, width) => {
        const { ticks } = timeAxis(given, 0, width, english);
        const labels = ticks.flatMap(({ x, label }) =>
          label === undefined ? [] : [{ x, half: labelWidth(label) / 2 }],
        );
        expect(labels.length).toBeGreaterThan(0);
        for (const { x } of ticks) expect(x >= 0 && x <= width).toBe(true);
        labels.slice(1).forEach((next, index) => {
          const last = labels[index]!;
          expect(last.x + last.half).toBeLessThan(next.x - next.half);
        });
      }),
    );
  });

  test('is broken where one event is far from the others, and nowhere without a reason', () => {
    const near = [1988, 1992, 1993, 2020].map((year) => [year, year] as const);
    expect(timeAxis([...near, [1994, 2014]], 0, 952, english).stretches).toHaveLength(1);
    const { stretches } = timeAxis([...near, [1994, 2014], [-43, -43]], 0, 952, english);
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      [-43, -43],
      [1988, 2020],
    ]);
  });

  test('counts as historians do: there is no year 0', () => {
    const { ticks } = timeAxis([[-299, 250]], 0, 952, english);
    expect(ticks.flatMap(({ label }) => label ?? [])).toEqual(
      expect.arrayContaining(['200 BC', '100 BC', '1', '100', '200']),
    );
  });
});

describe('the date of an event', () => {
  test.each([
    [{ year: 1992 }, '1992'],
    [{ start: { year: 1988 }, end: { year: 1994 } }, '1988–1994'],
    [
      { start: { year: 2020, month: 9, day: 27 }, end: { year: 2020, month: 11, day: 9 } },
      '27 Sept.–9 Nov. 2020',
    ],
    [
      { start: { year: 2020, month: 9, day: 27 }, end: { year: 2020, month: 9, day: 30 } },
      '27–30 Sept. 2020',
    ],
    [
      { start: { year: 1999, month: 12 }, end: { year: 2000, month: 1, day: 2 } },
      'Dec. 1999–2 Jan. 2000',
    ],
    [{ start: { year: 2020, month: 5 } }, 'May 2020'],
    [{ start: { year: 2000 }, end: { year: 2009 }, isLoose: true }, '2000s'],
    [{ start: { year: 1997 }, end: { year: 2003 }, isLoose: true }, 'c. 1997–2003'],
    [{ start: { year: 1997 }, isLoose: true }, 'c. 1997'],
    [{ start: { year: 1997 }, isLoose: true, dated: 'the late 1990s' }, 'the late 1990s'],
    [{ start: { year: -43 } }, '44 BC'],
    [{ start: { year: 2008 }, end: { year: 2008 } }, '2008'],
  ])('of %j is %s', (given, date) => {
    expect(eventDate(eventOf(given), english)).toBe(date);
  });

  test('lies on the axis after all that was before', () => {
    const day = fc.record({
      year: fc.integer({ min: -4999, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const key = ({ year, month, day: nth }: typeof a) => year * 10_000 + month * 100 + nth;
        const [first] = spanOf(eventOf({ start: a }));
        const [second] = spanOf(eventOf({ start: b }));
        expect(Math.sign(first - second)).toBe(Math.sign(key(a) - key(b)));
      }),
    );
    expect([1, 0, -43].map((year) => yearText(year, english))).toEqual(['1', '1 BC', '44 BC']);
  });
});
