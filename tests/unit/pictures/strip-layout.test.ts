import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/article/index.ts';
import type { Evidence, EvidenceParagraph } from '../../../src/pictures/evidence-facts.ts';
import { type Bar, barsOf, inLine, shelved, spread } from '../../../src/pictures/strip-layout.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const place = fc.double({ min: 0, max: 1, noNaN: true });
const paragraph = fc
  .tuple(
    fc.oneof(fc.nat(400), fc.constantFrom(0, 1, 20_000)),
    fc.oneof(
      fc.array(place, { maxLength: 6 }),
      fc.array(place, { maxLength: 200 }),
      // Many notes at one place.
      fc.tuple(place, fc.nat(40)).map(([at, count]) => Array.from({ length: count }, () => at)),
    ),
  )
  .map(([words, places]) => ({ words, places: places.toSorted((a, b) => a - b) }));
const sections = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 8,
});

/** Facts of made-up sections; what they are titled is of no matter here. */
function evidenceOf(
  made: readonly (readonly { words: number; places: readonly number[] }[])[],
): Evidence {
  let n = 0;
  let note = 0;
  return {
    dir: 'ltr',
    t: english,
    elsewhere: 0,
    sections: made.map((paragraphs, nth) => ({
      title: `Section ${nth}`,
      section: section(`s-${nth}`),
      paragraphs: paragraphs.map(({ words, places }) => {
        n++;
        const marks = places.map((at) => ({ id: `noteref-${++note}`, at, note, works: [] }));
        return { id: `p-${n}`, n, shown: String(n), words, marks };
      }),
    })),
  };
}

function section(id: string): Section {
  const tree = { type: 'root' as const, children: [] };
  return { id, level: 2, number: '1', title: { tree, text: id }, tree };
}

const measures = {
  longest: 150,
  thickness: 22,
  radii: [4.4, 3.7, 3, 2.4],
  gap: 3,
};

describe('bars that lie side by side', () => {
  const bars = (made: Parameters<typeof evidenceOf>[0]) => {
    const paragraphs = evidenceOf(made).sections.flatMap((one) => one.paragraphs);
    const most = Math.max(1, ...paragraphs.map(({ words }) => words));
    return { most, all: barsOf(paragraphs, most, measures) };
  };

  it('are as long as their words, or as their marks need', () => {
    fc.assert(
      fc.property(sections, (made) => {
        const { most, all } = bars(made);
        for (const {
          paragraph: { words, marks },
          length,
        } of all) {
          const own = (words / most) * measures.longest;
          expect(length).toBeGreaterThanOrEqual(own - 1e-6);
          expect(length).toBeLessThanOrEqual(measures.longest);
          if (marks.length <= 1) expect(length).toBeCloseTo(Math.max(2, own));
        }
      }),
    );
  });

  it('hold every mark of their paragraph in its order, none outside, none over another', () => {
    fc.assert(
      fc.property(sections, (made) => {
        for (const bar of bars(made).all) expectWithin(bar);
      }),
    );
  });

  it.each([
    [1, 40],
    [100, 300],
    [20, 1000],
  ])('hold them in %i words with %i notes at one place, too', (words, count) => {
    const places = Array.from({ length: count }, () => 0.5);
    for (const bar of bars([[{ words, places }], [{ words: 100, places: [] }]]).all)
      expectWithin(bar);
  });

  it('keep a mark at its place where it stands alone', () => {
    const [bar] = bars([[{ words: 100, places: [0.5] }]]).all;
    expect(bar?.marks[0]).toMatchObject({ along: 75, across: 11 });
    expect(bar?.radius).toBe(4.4);
  });
});

/** All marks are there, in order, on the bar, and apart from each other. */
function expectWithin(bar: Bar): void {
  const { marks, length, thickness, radius, paragraph } = bar;
  expect(marks.map(({ mark }) => mark)).toEqual(paragraph.marks);
  for (const [i, { along, across }] of marks.entries()) {
    const edge = Math.min(radius, length / 2);
    expect(along).toBeGreaterThanOrEqual(edge - 1e-6);
    expect(along).toBeLessThanOrEqual(length - edge + 1e-6);
    expect(across).toBeGreaterThanOrEqual(0);
    expect(across).toBeLessThanOrEqual(thickness);
    expect(along).toBeGreaterThanOrEqual((marks[i - 1]?.along ?? 0) - 1e-6);
    for (const before of marks.slice(Math.max(0, i - 24), i)) {
      const distance = Math.hypot(along - before.along, across - before.across);
      expect(distance).toBeGreaterThanOrEqual(2 * radius - 1e-6);
    }
  }
}

describe('shelves', () => {
  it('hold every bar once, in order, within their width', () => {
    const pitch = fc.constantFrom(14, 20, 30, 41);
    fc.assert(
      fc.property(sections, pitch, (made, pitch) => {
        const evidence = evidenceOf(made);
        const thickness = pitch * 0.58;
        const draw = (some: readonly EvidenceParagraph[]) =>
          barsOf(some, 400, { ...measures, thickness });
        const shelves = shelved(evidence, draw, {
          width: 953,
          pitch,
          thickness,
          gap: 26,
          roomFor: () => 72,
        });
        const groups = shelves.flat();
        expect(groups.flatMap(({ bars }) => bars.map((bar) => bar.paragraph.n))).toEqual(
          evidence.sections.flatMap((one) => one.paragraphs.map(({ n }) => n)),
        );
        expect(groups.filter(({ isFirst }) => isFirst)).toHaveLength(evidence.sections.length);
        for (const shelf of shelves) {
          let end = 0;
          for (const { across, bars, room } of shelf) {
            expect(across).toBeGreaterThanOrEqual(end);
            for (const [i, bar] of bars.entries()) {
              expect(bar.across).toBeGreaterThanOrEqual(end);
              end = bar.across + bar.thickness;
              // A bar of hundreds of notes at one place may be wider than all: it stands alone.
              if (bars.length > 1 && i > 0) expect(end).toBeLessThanOrEqual(953 + 1e-6);
            }
            end = Math.max(end, across + room - 1e-6);
          }
        }
      }),
    );
  });
});

describe('bars that lie in line', () => {
  const line = {
    length: 760,
    thickness: 8,
    gap: 3,
    sectionGap: 9,
    radii: [2.9, 2.4, 1.9, 1.5, 1.1, 0.8],
    markGap: 0.6,
  };

  it('fill the line from end to end, in order, none over another', () => {
    fc.assert(
      fc.property(sections, (made) => {
        const bars = inLine(evidenceOf(made), line);
        let end = 0;
        for (const { along, length } of bars) {
          expect(along).toBeGreaterThanOrEqual(end - 1e-6);
          expect(length).toBeGreaterThanOrEqual(0);
          end = along + length;
        }
        expect(end).toBeLessThanOrEqual(line.length + 1e-6);
        if (made.flat().some(({ words }) => words > 0)) expect(end).toBeCloseTo(line.length, 3);
      }),
    );
  });

  it('hold every mark on its own bar, none over another', () => {
    fc.assert(
      fc.property(sections, (made) => {
        for (const bar of inLine(evidenceOf(made), line)) expectWithin(bar);
      }),
    );
  });
});

describe('places that are spread', () => {
  it('are as far apart as asked, in order and within bounds, where there is room', () => {
    const places = fc.array(fc.double({ min: -10, max: 210, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(places, (some) => {
        const moved = spread(
          some.toSorted((a, b) => a - b),
          10,
          0,
          200,
        );
        expect(moved).toHaveLength(some.length);
        moved.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(-1e-6);
          expect(at).toBeLessThanOrEqual(200 + 1e-6);
          if (i > 0) expect(at - (moved[i - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-6);
        });
      }),
    );
  });

  it('stay where they are where they are far enough apart', () => {
    expect(spread([5, 20, 90], 10, 0, 100)).toEqual([5, 20, 90]);
  });
});
