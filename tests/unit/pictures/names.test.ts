import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexedName } from '../../../src/article/article.ts';
import { names } from '../../../src/pictures/names.ts';
import type { Drawing } from '../../../src/pictures/picture.ts';
import { chosenArticle, mentionsIn, nameOf } from '../../fixtures/exports/chosen.ts';
import { drawnWords } from '../../support/drawn-words.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const drawn = (given: readonly IndexedName[]) =>
  names(chosenArticle({ names: given }), english, true);
const forms = (given: readonly IndexedName[]): Drawing[] => {
  const picture = drawn(given);
  return picture
    ? [picture.wide, picture.paper ?? picture.wide, picture.narrow ?? picture.wide]
    : [];
};
const some = fc.array(
  fc.record({
    label: fc.oneof(
      fc.string({ minLength: 1, maxLength: 200 }),
      fc.constantFrom('عليّ بن أبي طالب', '戦争'.repeat(30), 'W'.repeat(90)),
    ),
    kind: fc.constantFrom('person' as const, 'place' as const, 'other' as const),
    numbers: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }),
  }),
  { minLength: 4, maxLength: 40 },
);
const namesOf = (given: typeof some extends fc.Arbitrary<infer T> ? T : never) =>
  given.map(({ label, kind, numbers }, index) =>
    nameOf({
      label,
      kind,
      slug: `n-${index}`,
      mentions: mentionsIn(...numbers.toSorted((a, b) => a - b)),
    }),
  );

describe('the picture of names', () => {
  test('has no words that touch or leave it, whatever the names are', () => {
    fc.assert(
      fc.property(some, (given) => {
        for (const drawing of forms(namesOf(given))) {
          const said = drawnWords(drawing);
          said.forEach((a, index) => {
            expect(a.left >= -0.1 && a.right <= drawing.width + 0.1, a.text).toBe(true);
            for (const b of said.slice(index + 1))
              if (Math.abs(a.y - b.y) < 12)
                expect(a.right <= b.left || b.right <= a.left, `${a.text} | ${b.text}`).toBe(true);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has places to press that do not lie over one another, for every paragraph of its rows', () => {
    fc.assert(
      fc.property(some, (given) => {
        for (const { links, height, width } of forms(namesOf(given))) {
          links.forEach((a, index) => {
            expect(a.y >= 0 && a.y + a.height <= height && a.x + a.width <= width + 24).toBe(true);
            for (const b of links.slice(index + 1))
              expect(a.y !== b.y || a.x + a.width <= b.x + 0.11, `${a.name} | ${b.name}`).toBe(
                true,
              );
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('shows the most named first, and has every name in its table', () => {
    const given = Array.from({ length: 30 }, (_, index) =>
      nameOf({
        label: `Name ${index}`,
        mentions: mentionsIn(...Array.from({ length: index + 1 }, () => 1)),
      }),
    );
    const picture = drawn(given);
    const rows = drawnWords(picture!.wide)
      .filter(({ left }) => left === 0)
      .map(({ text }) => text);
    expect(rows.slice(0, 2)).toEqual(['Name 29', 'Name 28']);
    expect(rows.length).toBeLessThanOrEqual(16);
    expect(picture?.table.rows).toHaveLength(30);
    expect(picture?.reading).toContain('made by the edition, not by the author');
  });

  test('is left out where fewer than four names stand in the text', () => {
    const given = ['A', 'B', 'C', 'D'].map((label) => nameOf({ label, mentions: mentionsIn(1) }));
    expect(drawn(given)).toBeDefined();
    expect(drawn([...given.slice(1), nameOf({ label: 'Nowhere' })])).toBeUndefined();
  });

  test('is drawn in time for thousands of names', () => {
    const given = Array.from({ length: 5000 }, (_, index) =>
      nameOf({ label: `Name ${index}`, slug: `n-${index}`, mentions: mentionsIn(1, 2, 3, 7, 9) }),
    );
    expect(drawn(given)?.table.rows).toHaveLength(5000);
  });
});
