import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatedEvent } from '../../../src/article/article.ts';
import type { Drawing } from '../../../src/pictures/picture.ts';
import { timeline } from '../../../src/pictures/timeline.ts';
import { chosenArticle, eventOf } from '../../fixtures/exports/chosen.ts';
import { drawnWords } from '../../support/drawn-words.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const drawn = (events: readonly DatedEvent[]) => timeline(chosenArticle({ events }), english, true);
const forms = (events: readonly DatedEvent[]): Drawing[] => {
  const picture = drawn(events);
  return picture
    ? [picture.wide, picture.paper ?? picture.wide, picture.narrow ?? picture.wide]
    : [];
};
const few = [1990, 1992, 1994, 1996].map((year) => eventOf({ year }));

const day = fc.record(
  {
    year: fc.oneof(
      fc.integer({ min: -4999, max: 9999 }),
      fc.integer({ min: 1990, max: 1992 }),
      fc.constant(2020),
    ),
    month: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: ['year'] },
);
const longer = fc.oneof(
  fc.constantFrom('war', 'a label', 'الحرب', '戦争'.repeat(20)),
  fc.string({ minLength: 1, maxLength: 300 }),
);
const event = fc.record(
  { start: day, end: day, isLoose: fc.boolean(), label: longer, words: longer, dated: longer },
  { requiredKeys: ['start', 'isLoose', 'words'] },
);
const events = fc.array(event, { minLength: 4, maxLength: 100 }).map((all) => all.map(eventOf));

describe('the timeline of events', () => {
  test('has no words that touch or leave the picture, whatever happened when', () => {
    fc.assert(
      fc.property(events, (given) => {
        for (const drawing of forms(given)) {
          const said = drawnWords(drawing);
          for (const { left, right, y, text } of said) {
            expect(left, text).toBeGreaterThanOrEqual(-20);
            expect(right, text).toBeLessThanOrEqual(drawing.width + 20);
            expect(y >= 0 && y <= drawing.height, text).toBe(true);
          }
          said.forEach((a, index) => {
            for (const b of said.slice(index + 1))
              if (Math.abs(a.y - b.y) < 12)
                expect(a.right <= b.left || b.right <= a.left, `${a.text} | ${b.text}`).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has every place to press within it, none over another, and each to its paragraph', () => {
    fc.assert(
      fc.property(events, (given) => {
        for (const { width, height, links } of forms(given)) {
          links.forEach((a, index) => {
            expect(a.href).toBe('#p-1');
            expect(a.x >= -10 && a.x + a.width <= width + 10).toBe(true);
            expect(a.y >= 0 && a.y + a.height <= height).toBe(true);
            for (const b of links.slice(index + 1)) {
              const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
              const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
              expect(across <= 2.5 || down <= 0.5, `${a.name} | ${b.name}`).toBe(true);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('tells every event in its table, in the words of the text', () => {
    fc.assert(
      fc.property(events, (given) => {
        const rows = drawn(given)?.table.rows ?? [];
        expect(rows.map(([, told]) => told?.text)).toEqual(given.map(({ words }) => words));
        for (const [, told] of rows) expect(told?.more).toEqual([{ text: '¶1', href: '#p-1' }]);
      }),
      { numRuns: 20 },
    );
  });

  test('is as tall as can be looked at, with a hundred events in one year', () => {
    const same = Array.from({ length: 100 }, () => eventOf({ year: 2020 }));
    for (const { height } of forms(same)) expect(height).toBeLessThan(400);
    expect(drawnWords(forms(same)[0]!).map(({ text }) => text)).toContain('+96');
    const spans = same.map((each, year) => ({ ...each, end: { year: 2021 + year } }));
    for (const { height } of forms(spans)) expect(height).toBeLessThan(700);
  });

  test('sets words of the text in quotation marks, the edition’s own without', () => {
    const [first, ...rest] = few;
    const said = drawnWords(forms([{ ...first!, label: 'peace' }, ...rest])[0]!);
    const texts = said.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['1990 peace', '1992 “in 1992”']));
    expect(drawn(few)?.reading).toContain('quotation marks');
    expect(drawn(few.map((each) => ({ ...each, label: 'peace' })))?.reading).toContain(
      'Labels are the edition’s.',
    );
  });

  test('is left out where there are fewer than four events', () => {
    expect(drawn(few.slice(1))).toBeUndefined();
    expect(drawn(few)).toBeDefined();
  });

  test('names no number where readers are shown none', () => {
    const picture = timeline(chosenArticle({ events: few }), english, false);
    expect(JSON.stringify([picture?.table, picture?.wide.links])).not.toContain('¶');
  });
});
