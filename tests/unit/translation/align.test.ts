import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, anchorsOf, type Alignable } from '../../../src/article/index.ts';

const item = fc.record({
  kind: fc.constantFrom('p', 'p', 'p', 'ul', 'table'),
  length: fc.integer({ min: 0, max: 900 }),
});
const items = fc.array(item, { maxLength: 14 });
const pair = fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 }));

/** Two sequences, and anchors that both have. */
const cases = fc
  .record({ a: items, b: items, candidates: fc.array(pair, { maxLength: 6 }) })
  .map(({ a, b, candidates }) => ({
    a,
    b,
    anchors: anchorsOf(candidates.filter(([i, j]) => i < a.length && j < b.length)).anchors,
  }));

const rising = (length: number) => Array.from({ length }, (_, nth) => nth);
const side = (found: readonly { readonly a?: number; readonly b?: number }[], of: 'a' | 'b') =>
  found.flatMap((each) => each[of] ?? []);
const paragraph = (length: number): Alignable => ({ kind: 'p', length });

describe('two sequences that are aligned', () => {
  it('have each item once and in its order, on both sides, and no row without any', () => {
    fc.assert(
      fc.property(cases, ({ a, b, anchors }) => {
        const found = align(a, b, anchors);
        expect(side(found, 'a')).toEqual(rising(a.length));
        expect(side(found, 'b')).toEqual(rising(b.length));
        expect(found.every((each) => each.a !== undefined || each.b !== undefined)).toBe(true);
      }),
    );
  });

  it('keep their anchors, and pair nothing else of two kinds', () => {
    fc.assert(
      fc.property(cases, ({ a, b, anchors }) => {
        const found = align(a, b, anchors);
        for (const [i, j] of anchors) expect(found).toContainEqual({ a: i, b: j });
        const known = new Set(anchors.map(([i]) => i));
        for (const { a: i, b: j } of found) {
          if (i === undefined || j === undefined || known.has(i)) continue;
          expect(a[i]?.kind).toBe(b[j]?.kind);
        }
      }),
    );
  });

  it('are paired one by one where their kinds agree, whatever their lengths are', () => {
    fc.assert(
      fc.property(items, fc.array(fc.nat({ max: 900 }), { minLength: 14 }), (a, lengths) => {
        const b = a.map(({ kind }, nth) => ({ kind, length: lengths[nth] ?? 0 }));
        expect(align(a, b)).toEqual(rising(a.length).map((nth) => ({ a: nth, b: nth })));
      }),
    );
  });

  it('are aligned alike from both sides, as far as nothing has to be guessed', () => {
    const [a, b] = [[100, 400, 90].map(paragraph), [105, 95].map(paragraph)];
    const turned = align(b, a).map(({ a: i, b: j }) => ({
      ...(j !== undefined && { a: j }),
      ...(i !== undefined && { b: i }),
    }));
    expect(turned).toEqual(align(a, b));
  });

  it('leave alone the item whose length no other has', () => {
    const [a, b] = [[100, 400, 90].map(paragraph), [105, 95].map(paragraph)];
    expect(align(a, b)).toEqual([{ a: 0, b: 0 }, { a: 1 }, { a: 2, b: 1 }]);
  });

  it('are compared by their share of the whole: a text may be half as long as the other', () => {
    const [a, b] = [
      [100, 400, 90, 200, 160].map(paragraph),
      [50, 200, 900, 45, 100, 80].map(paragraph),
    ];
    expect(align(a, b)).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 1 },
      { b: 2 },
      { a: 2, b: 3 },
      { a: 3, b: 4 },
      { a: 4, b: 5 },
    ]);
  });

  it('are paired by their order alone where they are endless', () => {
    const [a, b] = [Array.from({ length: 3000 }, () => paragraph(9)), [] as Alignable[]];
    for (let nth = 0; nth < 2999; nth++) b.push(paragraph(9));
    const found = align(a, b);
    expect(side(found, 'a')).toEqual(rising(3000));
    expect(found.at(-1)).toEqual({ a: 2999 });
  });
});

describe('the anchors among candidates', () => {
  it('rise on both sides, and the others are refused', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (candidates) => {
        const { anchors, refused } = anchorsOf(candidates);
        expect(anchors.length + refused.length).toBe(candidates.length);
        anchors.slice(1).forEach(([i, j], nth) => {
          expect(i).toBeGreaterThan(anchors[nth]![0]);
          expect(j).toBeGreaterThan(anchors[nth]![1]);
        });
      }),
    );
  });

  it('are those that come first, where two cross', () => {
    expect(
      anchorsOf([
        [2, 2],
        [1, 3],
        [0, 1],
        [2, 4],
      ]),
    ).toEqual({
      anchors: [
        [0, 1],
        [2, 2],
      ],
      refused: [1, 3],
    });
  });
});
