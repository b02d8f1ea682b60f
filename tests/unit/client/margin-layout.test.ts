import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layoutMargin,
  layoutWithQuotes,
  type MarginNote,
  quoteAnchors,
} from '../../../src/reading/margin-layout.ts';

const measures = { column: 5000, line: 20, more: 20, gap: 10, reach: 560 };
const tops = (notes: readonly MarginNote[], column = measures.column) =>
  layoutMargin(notes, { ...measures, column }).map(({ top }) => top);

describe('margin notes', () => {
  it('stand level with their marks where there is room', () => {
    expect(
      tops([
        { anchor: 100, height: 60 },
        { anchor: 400, height: 60 },
      ]),
    ).toEqual([100, 400]);
  });

  it('share an overlap: half pushes the earlier one up, half the later one down', () => {
    expect(
      tops([
        { anchor: 100, height: 60 },
        { anchor: 130, height: 60 },
      ]),
    ).toEqual([80, 150]);
  });

  it('push the later one all the way where the earlier ones cannot go up', () => {
    expect(
      tops([
        { anchor: 0, height: 60 },
        { anchor: 10, height: 60 },
      ]),
    ).toEqual([0, 70]);
  });

  it('push a whole run of earlier notes up', () => {
    expect(
      tops([
        { anchor: 100, height: 40 },
        { anchor: 150, height: 40 },
        { anchor: 160, height: 40 },
      ]),
    ).toEqual([80, 130, 180]);
  });

  it('stay within the column where the last ones would leave it', () => {
    expect(
      tops(
        [
          { anchor: 800, height: 100 },
          { anchor: 960, height: 100 },
        ],
        1000,
      ),
    ).toEqual([790, 900]);
  });

  it('fold when long, and not when the reader has unfolded them', () => {
    const long = { anchor: 100, height: 900 };
    expect(layoutMargin([long], measures)).toEqual([{ top: 100, height: 220, lines: 10 }]);
    expect(layoutMargin([{ ...long, open: true }], measures)).toEqual([{ top: 100, height: 900 }]);
  });

  it('are never folded to save a single line', () => {
    expect(layoutMargin([{ anchor: 0, height: 240 }], measures)).toEqual([{ top: 0, height: 240 }]);
  });

  it('fold further where they crowd, so that each stays near its mark', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => ({ anchor: 1000 + i * 20, height: 300 }));
    const places = layoutMargin(crowd, measures);
    for (const [i, place] of places.entries()) {
      expect(Math.abs(place.top - crowd[i]!.anchor)).toBeLessThanOrEqual(600);
    }
  });

  it('keep their order, never intersect and never leave the column upwards, whatever comes', () => {
    const note = fc.record({
      anchor: fc.integer({ min: 0, max: 4900 }),
      height: fc.integer({ min: 20, max: 900 }),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 60 }), (unsorted) => {
        const notes = unsorted.toSorted((a, b) => a.anchor - b.anchor);
        const places = layoutMargin(notes, measures);
        expect(places).toHaveLength(notes.length);
        for (const [i, { top }] of places.entries()) {
          const before = places[i - 1];
          expect(top).toBeGreaterThanOrEqual(-0.001);
          if (before) expect(top).toBeGreaterThanOrEqual(before.top + before.height + 9.999);
        }
      }),
    );
  });
});

describe('pull-quotes in the margin', () => {
  const quote = (from: number, to: number, height: number) => ({ from, to, height });
  const note = (top: number, height: number) => ({ top, height });

  it('stand as high beside their block as the notes leave room', () => {
    expect(quoteAnchors([quote(100, 500, 80)], [], 10)).toEqual([100]);
    expect(quoteAnchors([quote(100, 500, 80)], [note(150, 60)], 10)).toEqual([220]);
    expect(quoteAnchors([quote(100, 500, 80)], [note(60, 60), note(300, 90)], 10)).toEqual([130]);
  });

  it('stand at the end of their block where there is no room', () => {
    expect(quoteAnchors([quote(100, 300, 80)], [note(90, 200)], 10)).toEqual([220]);
    expect(quoteAnchors([quote(100, 120, 80)], [], 10)).toEqual([40]);
  });

  it('keep clear of each other', () => {
    const two = [quote(100, 500, 80), quote(100, 500, 80)];
    expect(quoteAnchors(two, [], 10)).toEqual([100, 190]);
  });

  it('never stand over a note where their block has room for both', () => {
    const anyNote = fc.record({ top: fc.nat(900), height: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(
        fc.array(anyNote, { maxLength: 4 }),
        fc.integer({ min: 1, max: 80 }),
        (notes, height) => {
          const [top] = quoteAnchors([quote(0, 2000, height)], notes, 10);
          expect(top).toBeGreaterThanOrEqual(0);
          for (const each of notes)
            expect(top! >= each.top + each.height || top! + height <= each.top).toBe(true);
        },
      ),
    );
  });

  it('stand with all notes of a margin in one row, none over another, notes in their order', () => {
    const anyNote = fc.record({ anchor: fc.nat(3000), height: fc.integer({ min: 10, max: 200 }) });
    const anyQuote = fc
      .record({ from: fc.nat(3000), long: fc.nat(600), height: fc.integer({ min: 40, max: 200 }) })
      .map(({ from, long, height }) => quote(from, from + long, height));
    fc.assert(
      fc.property(
        fc.array(anyNote, { maxLength: 12 }),
        fc.array(anyQuote, { maxLength: 4 }),
        (given, quotes) => {
          const notes = given.toSorted((a, b) => a.anchor - b.anchor);
          const placed = layoutWithQuotes(notes, quotes, { ...measures, column: 9000 });
          expect(placed.notes).toHaveLength(notes.length);
          const boxes = [
            ...placed.notes,
            ...placed.quotes.map((top, i) => ({ top, height: quotes[i]!.height })),
          ].sort((a, b) => a.top - b.top);
          for (const [i, { top }] of boxes.entries())
            if (i > 0) expect(top).toBeGreaterThanOrEqual(boxes[i - 1]!.top + boxes[i - 1]!.height);
          const order = placed.notes.map(({ top }) => top);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
