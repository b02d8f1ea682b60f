import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readEventDate } from '../../../src/compiler/metadata/event-date.ts';
import { datesIn } from '../../../src/compiler/names/dates-in.ts';

const dates = (text: string, lang = 'en'): string[] => datesIn(text, lang).map(({ date }) => date);

describe('dates in running text', () => {
  it.each([
    ['Back in 1992, and again in 1996.', ['1992', '1996']],
    ['the war (1988-1994), 1988–94', ['1988/1994', '1988/1994']],
    ['between 1994 and 2014, from 1950 to 1955', ['1994/2014', '1950/1955']],
    ['in the 1990s, the late 1990s and early 2000s', ['199X', '1997~/1999~', '2000~/2003~']],
    ["the mid-1980s, the 1920's", ['1984~/1986~', '192X']],
    ['(September 27–November 9, 2020)', ['2020-09-27/2020-11-09']],
    ['27 September to 9 November 2020', ['2020-09-27/2020-11-09']],
    ['3–5 June 1944, June 3-5, 1944', ['1944-06-03/1944-06-05', '1944-06-03/1944-06-05']],
    ['30 December 1999 – 2 January 2000', ['1999-12-30/2000-01-02']],
    ['on the 27th of May, 1992, on Sept. 3, 1993', ['1992-05-27', '1993-09-03']],
    [
      'in May 2001, from May to July 1999, May 2001–June 2002',
      ['2001-05', '1999-05/1999-07', '2001-05/2002-06'],
    ],
    ['on 2020-09-27', ['2020-09-27']],
    ['44 BC, 79 AD, A.D. 33, 1 BCE', ['-0043', '0079', '0033', '0000']],
    ['$1500, p. 1999, pp. 1200-1250, No. 1325, Resolution 1325, 1,500, 1992.5, 12345, x1992', []],
    ['May he come? The year 3000', []],
  ])('of "%s" are read', (text, found) => {
    expect(dates(text)).toEqual(found);
  });

  it('is never a day that the calendar has not', () => {
    expect(dates('on 31 February 2020')).toEqual(['2020-02']);
  });

  it.each([
    [
      'de',
      'am 27. September 2020, vom 3. bis 5. Juni 1944',
      ['2020-09-27', '1944-06-03/1944-06-05'],
    ],
    ['de', 'in den 1990er Jahren, 44 v. Chr., im März 1920', ['199X', '-0043', '1920-03']],
    [
      'fr',
      'le 1er septembre 2020, les années 1990, en août 1992',
      ['2020-09-01', '199X', '1992-08'],
    ],
    ['es', 'el 27 de septiembre de 2020, entre 1994 y 2014', ['2020-09-27', '1994/2014']],
    [
      'ru',
      '27 сентября 2020 года, в 1990-х годах, с 1988 по 1994',
      ['2020-09-27', '199X', '1988/1994'],
    ],
    ['ar', 'في 27 سبتمبر 2020 و ٢٧ أيلول ٢٠٢٠، عام ١٩٩٤', ['2020-09-27', '2020-09-27', '1994']],
    ['he', 'ב-27 בספטמבר 2020, בשנת 1994', ['2020-09-27', '1994']],
    ['fa', '۲۷ سپتامبر ۲۰۲۰', ['2020-09-27']],
    ['ja', '2020年9月27日に、1990年代、1994年', ['2020-09-27', '199X', '1994']],
    ['ko', '2020년 9월 27일, 1990년대', ['2020-09-27', '199X']],
  ])('are read in %s: %s', (lang, text, found) => {
    expect(dates(text, lang)).toEqual(found);
  });

  test('stand where they say, none over another, and can all be read', () => {
    const part = fc.constantFrom(
      ...[
        '1992',
        '27',
        'September',
        ' ',
        ' to ',
        '–',
        '-',
        ', ',
        'May',
        '44',
        ' BC',
        '0s',
        's',
        '.',
      ],
      ...['late ', '月', '年', '٢٠٢٠', '𝟏', 'between ', ' and ', '31 ', '2'],
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ar', 'ja', 'de', 'und'), (typed, lang) => {
        let last = 0;
        for (const { date, start, end } of datesIn(typed, lang)) {
          expect(readEventDate(date)).not.toHaveProperty('fault');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        return last <= typed.length;
      }),
      { numRuns: 1000 },
    );
  });
});
