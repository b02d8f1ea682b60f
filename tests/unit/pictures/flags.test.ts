import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeFlags, placePieces } from '../../../src/pictures/flags.ts';

const space = { left: 0, right: 900, lanes: 8 };
const flags = fc.array(
  fc.record({
    x: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom(0, 450, 900)),
    widths: fc
      .array(fc.integer({ min: 10, max: 400 }), { minLength: 1, maxLength: 3 })
      .map((all) => all.toSorted((a, b) => b - a)),
  }),
  { maxLength: 40 },
);

describe('labels on poles', () => {
  test('never touch each other, stand beside their pole, and stay within the picture', () => {
    fc.assert(
      fc.property(flags, (given) => {
        const placed = placeFlags(given, space);
        placed.forEach((a, index) => {
          expect(a.left).toBeGreaterThanOrEqual(space.left);
          expect(a.right).toBeLessThanOrEqual(space.right);
          expect(a.lane).toBeLessThan(space.lanes);
          expect(a.opensRight ? a.left : a.right).toBe(a.flag.x);
          expect(a.right - a.left).toBe(a.flag.widths[a.form]);
          for (const b of placed.slice(index + 1))
            if (a.lane === b.lane) expect(a.right <= b.left || b.right <= a.left).toBe(true);
        });
      }),
    );
  });

  test('are crossed by no pole of another', () => {
    fc.assert(
      fc.property(flags, (given) => {
        const placed = placeFlags(given, space);
        for (const { flag, lane } of placed)
          for (const low of placed.filter((other) => other.lane < lane))
            expect(flag.x <= low.left || flag.x >= low.right).toBe(true);
      }),
    );
  });

  test('have all a place where there is room, and none twice', () => {
    fc.assert(
      fc.property(flags, (given) => {
        const placed = placeFlags(given, space).map(({ flag }) => flag);
        expect(new Set(placed).size).toBe(placed.length);
        for (const flag of placed) expect(given).toContain(flag);
      }),
    );
    const far = [0, 200, 400, 600].map((x) => ({ x, widths: [150] }));
    expect(placeFlags(far, space)).toHaveLength(4);
  });

  test('are shortened only where there is no room for them as they are', () => {
    const [long, other] = placeFlags(
      [
        { x: 100, widths: [300, 80] },
        { x: 850, widths: [300, 40] },
      ],
      { ...space, lanes: 1 },
    );
    expect([long, other].map((each) => each?.form)).toEqual([0, 0]);
    const tight = placeFlags(
      [
        { x: 0, widths: [300, 80] },
        { x: 120, widths: [300, 80] },
      ],
      { ...space, lanes: 1 },
    );
    expect(tight.map(({ flag, form }) => [flag.x, form])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [120, 0],
      ]),
    );
  });
});

describe('bars in lanes', () => {
  test('never touch one another, and take no more lanes than overlap at one place', () => {
    const pieces = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 400 }))
        .map(([left, width]) => ({ left, right: left + width })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (given) => {
        const lanes = placePieces(given);
        expect(lanes).toHaveLength(given.length);
        given.forEach((a, i) => {
          given.forEach((b, j) => {
            if (i < j && lanes[i] === lanes[j])
              expect(a.right <= b.left || b.right <= a.left).toBe(true);
          });
        });
        const deepest = Math.max(
          0,
          ...given.map(
            ({ left }) => given.filter((each) => each.left <= left && left < each.right + 6).length,
          ),
        );
        expect(Math.max(0, ...lanes.map((lane) => lane + 1))).toBeLessThanOrEqual(deepest);
      }),
    );
  });
});
