import fc from 'fast-check';
import { type Article, type Work, kindSigns } from '../../../src/article/index.ts';
import { anArticle, aWork } from '../model/articles.ts';

type Parts = readonly [number, number?, number?];

const kinds = Object.keys(kindSigns) as Work['kind'][];

/** A work of a date, or of none; read on a day, or not. */
export function workOf(
  nth: number,
  issued?: Parts,
  rest: Partial<Work> & { accessed?: Parts } = {},
): Work {
  const { accessed, ...parts } = rest;
  const key = `work${nth}`;
  const dated = (date: Parts) => ({ 'date-parts': [date.filter((part) => part !== undefined)] });
  return {
    ...aWork({ key, title: `Title ${nth}`, names: [`Name${nth}`] }),
    csl: {
      id: key,
      type: 'book',
      ...(issued && { issued: dated(issued) }),
      ...(accessed && { accessed: dated(accessed) }),
    },
    year: issued?.[0],
    ...parts,
  } as Work;
}

const within = (year: number): fc.Arbitrary<Parts> =>
  fc.oneof(
    fc.constant<Parts>([year]),
    fc.tuple(fc.constant(year), fc.integer({ min: 1, max: 12 })),
    fc.tuple(fc.constant(year), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
  );

const years: readonly fc.Arbitrary<number>[] = [
  fc.integer({ min: 1995, max: 2020 }),
  fc.integer({ min: 1600, max: 2020 }),
  fc.constant(2020),
  fc.integer({ min: -500, max: 2020 }).filter((year) => year !== 0),
  fc.integer({ min: -9999, max: 9999 }).filter((year) => year !== 0),
];

const names = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Maresca', 'Eilstrup-Sangiovanni', 'Müller', 'Ли') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom('חיים נחמן ביאליק', 'نجيب محفوظ', 'W'.repeat(200)) },
);

/** Works of any dates, with and without; few or hundreds. */
export const someWorks = (most = 60): fc.Arbitrary<Work[]> =>
  fc.constantFrom(...years).chain((year) =>
    fc
      .array(
        fc.record({
          issued: fc.option(year.chain(within), { nil: undefined, freq: 8 }),
          accessed: fc.option(fc.integer({ min: 2019, max: 2022 }).chain(within), {
            nil: undefined,
            freq: 2,
          }),
          kind: fc.constantFrom(...kinds),
          names: fc.array(names, { maxLength: 3 }),
          href: fc.constantFrom(undefined, 'https://example.org/'),
        }),
        { minLength: 4, maxLength: most, size: 'max' },
      )
      .map((all) =>
        all.map(({ issued, accessed, href, ...parts }, nth) =>
          workOf(nth, issued, {
            ...parts,
            ...(href !== undefined && { href }),
            ...(accessed && { accessed }),
          }),
        ),
      ),
  );

/** An article that has these works. */
export function withWorks(works: readonly Work[], parts: Partial<Article> = {}): Article {
  return { ...anArticle(), works, ...parts };
}
