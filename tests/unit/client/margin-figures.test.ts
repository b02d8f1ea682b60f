import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMargin, type MarginNote } from '../../../src/reading/margin-layout.ts';

const measures = { column: 5000, line: 20, more: 20, gap: 10, reach: 560 };

describe('margin notes beside wide figures', () => {
  const taken = [{ top: 300, bottom: 600 }];
  const beside = (notes: readonly MarginNote[]) =>
    layoutMargin(notes, { ...measures, taken }).map(({ top }) => top);

  it('stand before a figure, or behind it, as their marks do', () => {
    expect(
      beside([
        { anchor: 250, height: 60 },
        { anchor: 605, height: 60 },
      ]),
    ).toEqual([230, 610]);
  });

  it('go behind it where there is no room before it', () => {
    expect(
      beside([
        { anchor: 20, height: 200 },
        { anchor: 200, height: 200 },
        { anchor: 620, height: 40 },
      ]),
    ).toEqual([20, 610, 820]);
  });

  it('go behind it where their mark stands in its caption', () => {
    expect(beside([{ anchor: 580, height: 60 }])).toEqual([610]);
  });

  it('never lie over it, keep their order, and none is lost', () => {
    const notes = fc
      .array(fc.record({ anchor: fc.nat(3000), height: fc.integer({ min: 20, max: 400 }) }), {
        maxLength: 25,
      })
      .map((all) => all.toSorted((a, b) => a.anchor - b.anchor));
    const figures = fc
      .array(fc.tuple(fc.nat(900), fc.integer({ min: 50, max: 500 })), { maxLength: 4 })
      .map((all) => {
        let end = 0;
        return all.map(([space, height]) => {
          const top = end + space;
          end = top + height;
          return { top, bottom: end };
        });
      });
    fc.assert(
      fc.property(notes, figures, (all, wide) => {
        const places = layoutMargin(all, { ...measures, taken: wide });
        expect(places).toHaveLength(all.length);
        places.forEach(({ top, height }, i) => {
          const before = places[i - 1];
          if (before) expect(top).toBeGreaterThanOrEqual(before.top + before.height);
          for (const figure of wide) {
            expect(top >= figure.bottom || top + height <= figure.top).toBe(true);
          }
        });
      }),
    );
  });
});
