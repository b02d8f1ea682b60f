import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageWhenRead } from '../../../src/pictures/access.ts';
import { agesOf } from '../../../src/pictures/ages.ts';
import { many } from '../../support/many.ts';
import { outside, overlaps, signsOn, wordsOn } from './drawing-reader.ts';
import { someWorks, withWorks, workOf } from './random-works.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

describe('how old works were when read', () => {
  it.each<[Parameters<typeof workOf>[1], [number, number?, number?], string]>([
    [[2020, 12, 12], [2020, 12, 12], 'same day'],
    [[2020, 12, 11], [2020, 12, 12], '1 day'],
    [[2020, 10, 27], [2020, 12, 12], '46 days'],
    [[2020, 10, 4], [2020, 12, 12], '2 months'],
    [[2020, 2, 28], [2020, 3, 1], '2 days'],
    [[2018, 12, 12], [2020, 12, 12], '2 years'],
    [[2018, 12, 13], [2020, 12, 12], '23 months'],
    [[2015, 12, 12], [2020, 12, 12], '5 years'],
    [[2015, 12, 13], [2020, 12, 12], '4 years'],
    [[1998, 8], [2020, 12, 12], 'about 22 years'],
    [[2020, 9], [2020, 12, 12], 'about 3 months'],
    [[2009], [2020, 12, 12], 'about 11 years'],
    [[2020], [2020, 12, 12], 'same year'],
    [[2020, 12], [2020, 12, 12], 'same month'],
    [[2020, 12, 18], [2020, 12, 12], '6 days after'],
    [[2021], [2020, 12, 31], 'about 1 month after'],
    [[-43], [2020, 1, 1], 'about 2,062 years'],
  ])('%j read on %j: %s', (issued, accessed, text) => {
    expect(agesOf([workOf(1, issued, { accessed })], english).map((age) => age.text)).toEqual([
      text,
    ]);
  });

  it('cover nothing, stay on the plane, and are all in the table', () => {
    fc.assert(
      fc.property(someWorks(), fc.constantFrom('ltr' as const, 'rtl' as const), (works, dir) => {
        const picture = ageWhenRead(withWorks(works, { dir }), english);
        const ages = agesOf(works, english);
        expect(picture === undefined).toBe(ages.length < 4);
        if (!picture) return;
        for (const drawing of [picture.wide, picture.paper, picture.narrow]) {
          if (!drawing) continue;
          expect(overlaps([...wordsOn(drawing), ...signsOn(drawing)])).toEqual([]);
          expect(outside(drawing)).toEqual([]);
        }
        expect(picture.table.rows.map(([work]) => work?.href)).toEqual(
          ages.map(({ work }) => `#${work.id}`),
        );
      }),
      many(60),
    );
  });

  it('say which is dated after the day of access, and how old half of the others are', () => {
    const accessed = [2020, 12, 12] as const;
    const works = [
      workOf(1, [2020, 12, 18], { accessed }),
      workOf(2, [2020, 12, 2], { accessed }),
      workOf(3, [2020, 11, 30], { accessed }),
      workOf(4, [2010, 1, 1], { accessed }),
    ];
    expect(ageWhenRead(withWorks(works), english)?.reading).toBe(
      '4 works with both dates, all accessed on 12 December 2020. One is dated after the day of access. Half of the others were at most 12 days old.',
    );
  });

  it('are drawn as dots by kind where they are hundreds', () => {
    const works = Array.from({ length: 300 }, (_, nth) =>
      workOf(nth, [1720 + nth], { accessed: [2021, 5, 4] }),
    );
    const picture = ageWhenRead(withWorks(works), english);
    expect(picture?.wide.height).toBeLessThan(500);
    expect(picture?.narrow).toBeUndefined();
  });
});
