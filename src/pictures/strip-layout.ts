import type {
  Evidence,
  EvidenceMark,
  EvidenceParagraph,
  EvidenceSection,
} from './evidence-facts.ts';

/*
 * Where the bars of paragraphs lie and the marks on them. `along` runs with the words of a
 * paragraph, `across` from one bar to the next: whether that is down or to the side, a drawing
 * decides. All in pixels. Pure: no type, no colours.
 */

/** A mark on its bar: its centre, from the bar's own corner. */
export interface PlacedMark {
  readonly mark: EvidenceMark;
  readonly along: number;
  readonly across: number;
}

/** A paragraph as a bar, as long as its words. */
export interface Bar {
  readonly paragraph: EvidenceParagraph;
  readonly length: number;
  readonly thickness: number;
  readonly marks: readonly PlacedMark[];
  /** Half the width of a mark. */
  readonly radius: number;
}

export interface BarMeasures {
  /** Length of the longest paragraph. */
  readonly longest: number;
  readonly thickness: number;
  /** Half the width of a mark, as it should be, and smaller ones for where marks crowd. */
  readonly radii: readonly number[];
  /** Between two marks. */
  readonly gap: number;
}

/**
 * Bars that lie side by side, each as long as its words, and no shorter than its marks need.
 * Marks that stand close together are moved apart, in their order; where there are too many for
 * a bar they get smaller, then lie side by side on it, and at last the bar gets thicker.
 */
export function barsOf(
  paragraphs: readonly EvidenceParagraph[],
  most: number,
  measures: BarMeasures,
): Bar[] {
  const { longest, thickness } = measures;
  return paragraphs.map((paragraph) => {
    const length = Math.max(2, (paragraph.words / Math.max(1, most)) * longest);
    const fit = fitOf(paragraph.marks.length, length, measures);
    const bar = {
      length: Math.min(longest, Math.max(length, fit.needed)),
      thickness: Math.max(thickness, fit.lanes > 1 ? fit.lanes * fit.step : 0),
    };
    return { paragraph, ...bar, radius: fit.radius, marks: placed(paragraph.marks, bar, fit) };
  });
}

interface Fit {
  readonly radius: number;
  /** From one mark's centre to the next. */
  readonly step: number;
  readonly lanes: number;
  /** Length that the marks take. */
  readonly needed: number;
}

function fitOf(
  count: number,
  length: number,
  { longest, thickness, radii, gap }: BarMeasures,
): Fit {
  const tries = radii.flatMap((radius) => {
    const step = 2 * radius + gap;
    const most = Math.max(1, Math.floor((thickness + gap) / step));
    return Array.from({ length: most }, (_, i) => ({ radius, step, lanes: i + 1 }));
  });
  for (const each of tries) {
    const needed = neededFor(count, each);
    if (count <= 1 || needed <= length) return { ...each, needed: count <= 1 ? 0 : needed };
  }
  const radius = radii.at(-1) ?? 1;
  const step = 2 * radius + gap;
  const room = Math.max(1, Math.floor((longest + gap) / step));
  const lanes = Math.max(tries.at(-1)?.lanes ?? 1, Math.ceil(count / room));
  return { radius, step, lanes, needed: neededFor(count, { radius, step, lanes }) };
}

function neededFor(count: number, { radius, step, lanes }: Omit<Fit, 'needed'>): number {
  return (Math.ceil(count / lanes) - 1) * step + 2 * radius;
}

/** The marks of one bar: as many side by side as there are lanes, each row at the place of its first. */
function placed(
  marks: readonly EvidenceMark[],
  { length, thickness }: { readonly length: number; readonly thickness: number },
  { radius, step, lanes }: Omit<Fit, 'needed'>,
): PlacedMark[] {
  const rows: EvidenceMark[][] = [];
  for (let i = 0; i < marks.length; i += lanes) rows.push(marks.slice(i, i + lanes));
  const low = Math.min(radius, length / 2);
  const places = spread(
    rows.map((row) => (row[0]?.at ?? 0) * length),
    step,
    low,
    Math.max(low, length - radius),
  );
  return rows.flatMap((row, i) =>
    row.map((mark, lane) => ({
      mark,
      along: places[i] ?? low,
      across: thickness / 2 + (lane - (row.length - 1) / 2) * step,
    })),
  );
}

/**
 * Moves places apart until each is `gap` behind the one before, none before `low` or behind
 * `high`, as little as that takes; their order is kept. Where there is no room for all, they share
 * what there is.
 */
export function spread(
  places: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const step = places.length > 1 ? Math.min(gap, (high - low) / (places.length - 1)) : 0;
  const moved: number[] = [];
  for (const place of places) {
    const before = moved.at(-1);
    moved.push(Math.max(place, low, before === undefined ? low : before + step));
  }
  for (let i = moved.length - 1, edge = high; i >= 0; i--, edge -= step) {
    const place = moved[i] ?? low;
    if (place <= edge) break;
    moved[i] = edge;
  }
  return moved;
}

/** A part of a section that stands on one shelf. */
export interface Group {
  readonly section: EvidenceSection;
  /** Its first part; later ones go on with the section. */
  readonly isFirst: boolean;
  /** Where it begins, and its room, which may be wider than its bars. */
  readonly across: number;
  readonly room: number;
  readonly bars: readonly (Bar & { readonly across: number })[];
}

export interface ShelfMeasures {
  /** Width of a shelf. */
  readonly width: number;
  /** From one bar to the next. */
  readonly pitch: number;
  /** Thickness of a bar that no crowd of marks has made thicker. */
  readonly thickness: number;
  /** Between two sections. */
  readonly gap: number;
  /** What a section wants to be wide for its title. */
  readonly roomFor: (section: EvidenceSection) => number;
}

/**
 * Sections on shelves, as words on lines: bar after bar, a section goes on on the next shelf where
 * it has no room on its own.
 */
export function shelved(
  { sections }: Evidence,
  barsFor: (paragraphs: readonly EvidenceParagraph[]) => readonly Bar[],
  { width, pitch, thickness, gap, roomFor }: ShelfMeasures,
): Group[][] {
  const between = pitch - thickness;
  const shelves: Group[][] = [[]];
  let x = 0;
  for (const section of sections) {
    const waiting = [...barsFor(section.paragraphs)];
    const wanted = waiting.length;
    for (let isFirst = true; waiting.length > 0; isFirst = false) {
      let start = (shelves.at(-1)?.length ?? 0) > 0 ? x + gap : 0;
      const least = Math.min(width, Math.max(roomFor(section), Math.min(4, wanted) * pitch));
      if (start > 0 && start + least - between > width) {
        shelves.push([]);
        start = 0;
      }
      const bars: Group['bars'][number][] = [];
      let across = start;
      for (let bar = waiting[0]; bar; bar = waiting[0]) {
        if (bars.length > 0 && across + bar.thickness > width) break;
        bars.push({ ...bar, across });
        across += bar.thickness + between;
        waiting.shift();
      }
      const room = Math.max(across - between - start, Math.min(roomFor(section), width - start));
      shelves.at(-1)?.push({ section, isFirst, across: start, room, bars });
      x = start + room;
      if (waiting.length > 0) {
        shelves.push([]);
        x = 0;
      }
    }
  }
  return shelves.filter((shelf) => shelf.length > 0);
}

/** A bar that lies in line with the others. */
export interface BarInLine extends Bar {
  /** Where it begins. */
  readonly along: number;
}

export interface LineMeasures {
  /** Of all together. */
  readonly length: number;
  readonly thickness: number;
  /** Between two paragraphs, and between two sections. */
  readonly gap: number;
  readonly sectionGap: number;
  readonly radii: readonly number[];
  /** Between two marks. */
  readonly markGap: number;
}

/**
 * All paragraphs one after the other, in line: as long as their words, and no shorter than their
 * marks need. Gaps and marks get smaller where there are many.
 */
export function inLine({ sections }: Evidence, measures: LineMeasures): BarInLine[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  if (paragraphs.length === 0) return [];
  const { length, thickness, radii, markGap } = measures;
  const gaps = measures.gap * (paragraphs.length - sections.length);
  const sectionGaps = measures.sectionGap * (sections.length - 1);
  // A quarter of the line at most is gaps.
  const share = Math.min(1, (0.25 * length) / Math.max(1, gaps + sectionGaps));
  const room = length - share * (gaps + sectionGaps);
  const counts = paragraphs.map(({ marks }) => marks.length);
  const fits = radii.map((radius) => {
    const step = 2 * radius + markGap * Math.min(1, radius);
    return { radius, step, lanes: 1, least: counts.map((count) => Math.max(0.5, count * step)) };
  });
  const total = (least: readonly number[]) => least.reduce((sum, each) => sum + each, 0);
  const fit = fits.find(({ least }) => total(least) <= 0.8 * room) ?? fits.at(-1);
  if (!fit) return [];
  // Not even the smallest marks have room: they share what there is.
  const shrink = Math.min(1, room / total(fit.least));
  const least = fit.least.map((each) => each * shrink);
  const { radius, step } = { radius: fit.radius * shrink, step: fit.step * shrink };
  const lengths = shared(
    paragraphs.map(({ words }) => words),
    least,
    room,
  );
  let along = 0;
  return sections.flatMap((section, nth) => {
    if (nth > 0) along += share * measures.sectionGap;
    return section.paragraphs.map((paragraph, i) => {
      if (i > 0) along += share * measures.gap;
      const own = lengths.shift() ?? 0;
      const bar = { length: own, thickness, along };
      along += own;
      const marks = placed(paragraph.marks, bar, { radius, step, lanes: 1 });
      return { paragraph, ...bar, radius, marks };
    });
  });
}

/** Shares `room` out by weight, and gives each at least what it needs. */
function shared(weights: readonly number[], least: readonly number[], room: number): number[] {
  const isFixed = weights.map(() => false);
  for (;;) {
    let weight = 0;
    let left = room;
    weights.forEach((each, i) => {
      if (isFixed[i]) left -= least[i] ?? 0;
      else weight += each;
    });
    const unit = weight > 0 ? Math.max(0, left) / weight : 0;
    const short = weights.flatMap((each, i) =>
      !isFixed[i] && each * unit < (least[i] ?? 0) ? [i] : [],
    );
    if (short.length === 0) {
      return weights.map((each, i) => (isFixed[i] ? (least[i] ?? 0) : each * unit));
    }
    for (const i of short) isFixed[i] = true;
  }
}
