import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedEvent, Work } from '../../../src/article/index.ts';
import type { FactPicture } from '../../../src/pictures/picture.ts';
import { layoutYears } from '../../../src/pictures/years-layout.ts';
import { worksByYear } from '../../../src/pictures/years.ts';
import { many } from '../../support/many.ts';
import { outside, overlaps, signsOn, wordsOn } from './drawing-reader.ts';
import { someWorks, withWorks, workOf } from './random-works.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const war: DatedEvent = {
  start: { year: 2020, month: 9, day: 27 },
  end: { year: 2020, month: 11, day: 9 },
  isLoose: false,
  label: 'the war',
  words: 'the war',
  paragraph: 'p-1',
};

function pictureOf(works: readonly Work[], events: readonly DatedEvent[] = []): FactPicture {
  const edition = { provenance: [], emendations: [], events, names: [] };
  const picture = worksByYear(withWorks(works, { edition }), english);
  if (!picture) throw new Error('Expected a picture');
  return picture;
}

const several = (length: number, work: (nth: number) => Work) =>
  Array.from({ length }, (_, nth) => work(nth));
const labels = ({ wide }: FactPicture) => wordsOn(wide).map(({ what }) => what);

describe('works by year', () => {
  it.each<['ltr' | 'rtl']>([['ltr'], ['rtl']])(
    'cover nothing, stay on the plane, and are all drawn, counted or told (%s)',
    (dir) => {
      fc.assert(
        fc.property(someWorks(), fc.boolean(), (works, hasWar) => {
          const edition = {
            provenance: [],
            emendations: [],
            events: hasWar ? [war] : [],
            names: [],
          };
          const article = withWorks(works, { edition, dir });
          const picture = worksByYear(article, english);
          if (!picture) return;
          for (const drawing of [picture.wide, picture.paper, picture.narrow]) {
            if (!drawing) continue;
            expect(overlaps([...wordsOn(drawing), ...signsOn(drawing)])).toEqual([]);
            expect(outside(drawing)).toEqual([]);
          }
          const { groups } = layoutYears(article, english);
          const drawn = groups.flatMap(({ dated, undated }) => [...dated.dots, ...undated.dots]);
          const leftOut = groups.flatMap(({ dated, undated }) => [
            ...dated.leftOut,
            ...undated.leftOut,
          ]);
          const all = [...drawn.map(({ work }) => work), ...leftOut];
          expect(new Set(all)).toEqual(new Set(works));
          expect(all).toHaveLength(works.length);
          expect(picture.table.rows.map(([, work]) => work?.href).sort()).toEqual(
            works.map(({ id }) => `#${id}`).sort(),
          );
        }),
        many(60),
      );
    },
  );

  it.each(['de', 'fr', 'ru', 'uk'])('says in full that a work has no date (%s)', (lang) => {
    const t = wordsFor(lang);
    const works = several(9, (nth) => workOf(nth, nth === 0 ? undefined : [2000 + nth]));
    const narrow = worksByYear(withWorks(works, {}), t)!.narrow!;
    const said = wordsOn(narrow).map(({ what }) => what);
    const { noDate, signs } = t.pictures.years;
    // Words on a drawing are compared with plain spaces.
    const full = [noDate, signs].map((label) => label.replace(/\s/gu, ' '));
    expect(said).toEqual(expect.arrayContaining(full));
  });

  it('of three hundred works has each on the plane or says how many are not', () => {
    const works = several(300, (nth) =>
      workOf(nth, [1700 + nth], { kind: nth % 2 ? 'book' : 'news' }),
    );
    const picture = pictureOf(works);
    expect(picture.wide.links).toHaveLength(300);
    expect(picture.wide.height).toBeLessThan(700);
    expect(picture.readingWide).not.toContain('no room');
  });

  it('of one work a thousand times over stay low, and the rest is counted', () => {
    const works = [
      workOf(0, [1500]),
      ...several(1000, (nth) => workOf(nth + 1, [1995, 3, 2], { kind: 'book' })),
    ];
    const picture = pictureOf(works);
    expect(picture.wide.height).toBeLessThan(400);
    const shown = picture.wide.links.length;
    expect(picture.readingWide).toContain(`${1001 - shown} have no room here`);
    expect(labels(picture)).toContain(`+ ${1001 - shown}`);
  });

  it('draw a year of many works by month, and the works of it that name no month apart', () => {
    const works = [
      workOf(0, [1996]),
      workOf(1, [2020]),
      ...several(8, (nth) => workOf(nth + 2, [2020, nth + 1])),
    ];
    const picture = pictureOf(works);
    expect(labels(picture)).toEqual(expect.arrayContaining(['Jan. 2020', 'Oct.', 'no month']));
    expect(picture.reading).toBe('10 works, 9 of them of 2020.');
    expect(picture.readingWide).toContain('2020 is drawn by month.');
    const dots = layoutYears(withWorks(works), english).groups.flatMap(({ dated }) => dated.dots);
    const x = (key: string) => dots.find(({ work }) => work.key === key)?.x ?? NaN;
    expect(x('work1')).toBeGreaterThan(x('work0'));
    expect(x('work2')).toBeGreaterThan(x('work1'));
    expect(x('work9')).toBeGreaterThan(x('work2'));
  });

  it('break the axis where centuries pass without a work, and name years before Christ', () => {
    const works = [workOf(0, [-43]), ...several(6, (nth) => workOf(nth + 1, [1990 + 4 * nth]))];
    const picture = pictureOf(works);
    expect(labels(picture)).toEqual(expect.arrayContaining(['43 BC', '1990']));
    expect(picture.readingWide).toContain('axis is broken');
    expect(picture.table.rows[0]?.[0]?.text).toBe('43 BC');
  });

  it('have few ticks even where dates are no dates of people', () => {
    const works = [2, 500_000_000, 9, 1_000_000_000].map((year, nth) => workOf(nth, [year]));
    expect(labels(pictureOf(works)).length).toBeLessThan(40);
  });

  it('draw older years closer together where most works are recent', () => {
    const works = several(40, (nth) =>
      workOf(nth, [nth < 8 ? 1700 + nth * 29 : 1996 + (nth % 24)]),
    );
    const picture = pictureOf(works);
    expect(picture.readingWide).toMatch(/^Years before \d{4} are drawn closer together\.$/);
  });

  it('shade the last span that the text dates to the day, and none that it dates loosely', () => {
    const works = several(8, (nth) => workOf(nth, [2020, nth + 3]));
    const early = { ...war, start: { year: 2019 }, end: { year: 2020 }, label: 'years' };
    expect(pictureOf(works, [early, war]).readingWide).toContain('Shaded: the war, the last');
    expect(labels(pictureOf(works, [early, war]))).toContain('the war');
    const loose = { ...war, isLoose: true };
    expect(pictureOf(works, [loose]).readingWide).not.toContain('Shaded');
    const day: DatedEvent = { start: war.start, isLoose: false, words: 'a day', paragraph: 'p-1' };
    expect(pictureOf(works, [day]).readingWide).not.toContain('Shaded');
  });

  it('show the day of access only where it is one for all', () => {
    const read = (nth: number, day: number) =>
      workOf(nth, [2020, nth + 1], { accessed: [2020, 12, day] });
    const one = pictureOf(several(8, (nth) => read(nth, 12)));
    expect(labels(one)).toContain('web addresses accessed 12 Dec.');
    const two = pictureOf(several(8, (nth) => read(nth, nth === 3 ? 11 : 12)));
    expect(labels(two).join()).not.toContain('accessed');
  });

  it('are left out where fewer than four works give a date', () => {
    const works = [1, 2, 3].map((nth) => workOf(nth, [2000 + nth]));
    expect(worksByYear(withWorks([...works, workOf(4), workOf(5)]), english)).toBeUndefined();
  });
});
