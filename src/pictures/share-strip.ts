import { type Article, isInPrint } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { type MarkSign, marksOf, signOfMark, stripEvidence } from './evidence-facts.ts';
import { type Bar, barsOf } from './strip-layout.ts';
import { kindCount } from './words.ts';

/** What the evidence strip of a picture for sharing is drawn from: the same facts, the same strip. */
export interface StripFacts {
  readonly dir: 'ltr' | 'rtl';
  readonly sections: readonly (readonly StripParagraph[])[];
  /** The signs that it uses, with the number of each: "News 7". */
  readonly legend: readonly (StripSign & { readonly words: string })[];
}

export interface StripParagraph {
  readonly words: number;
  /** In the order of the text. */
  readonly marks: readonly (StripSign & { readonly at: number })[];
}

export interface StripSign {
  readonly sign: MarkSign;
  readonly inPrint: boolean;
}

/** The facts of an article's strip; nothing where it has too few marks. */
export function stripFacts(article: Article, t: Words): StripFacts | undefined {
  const evidence = stripEvidence(article, t);
  if (!evidence) return undefined;
  const marks = marksOf(evidence);
  const ofKinds = Map.groupBy(marks, ({ works: [work] }) =>
    work ? `${String(isInPrint(work))} ${work.kind}` : '',
  );
  const legend = [...ofKinds.values()].map((own) => {
    const [first] = own;
    const kind = first?.works[0]?.kind;
    const named = kind
      ? kindCount(kind, own.length, false, t)
      : t.pictures.legend({ kind: t.pictures.evidence.ownWords, number: own.length });
    return { ...signOfMark(first ?? { works: [] }), words: named, count: own.length };
  });
  return {
    dir: evidence.dir,
    sections: evidence.sections.map(({ paragraphs }) =>
      paragraphs.map((paragraph) => ({
        words: paragraph.words,
        marks: paragraph.marks.map((mark) => ({
          ...signOfMark(mark),
          at: Math.round(mark.at * 1000) / 1000,
        })),
      })),
    ),
    // What has an address first, print after it, as on the page.
    legend: legend
      .sort((a, b) => Number(a.inPrint) - Number(b.inPrint) || b.count - a.count)
      .map(({ sign, inPrint, words: named }) => ({ sign, inPrint, words: named })),
  };
}

export interface StripBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A strip without words, in pixels of its own plane. */
export interface ShareStrip {
  readonly width: number;
  readonly height: number;
  /** The paragraphs with marks. */
  readonly cells: readonly StripBox[];
  /** Those without. */
  readonly hollows: readonly StripBox[];
  /** A line above each section. */
  readonly rules: readonly StripBox[];
  readonly signs: readonly (StripSign & {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  })[];
}

export interface StripSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Lays a strip out on a plane: bars that hang from the line of their section, on as many shelves
 * as leave them wide enough to be seen. What has no room in any way makes the plane higher.
 */
export function shareStrip(facts: StripFacts, size: StripSize): ShareStrip {
  let strip: ShareStrip | undefined;
  for (let shelves = 1; shelves <= mostShelves; shelves++) {
    for (const share of [1, 0.92, 0.84, 0.76]) {
      const pitch = share * pitchFor(facts, size.width, shelves);
      strip = laid(facts, { ...size, shelves, pitch });
      if (pitch < leastPitch && shelves < mostShelves) break;
      if (strip.height <= size.height) return mirrored(strip, facts.dir);
    }
  }
  return mirrored(strip ?? laid(facts, { ...size, shelves: 1, pitch: mostPitch }), facts.dir);
}

const mostShelves = 5;
const leastPitch = 11;
const mostPitch = 64;
/** Between sections, as a share of the distance of two bars. */
const gapShare = 0.7;
const betweenShelves = 16;
const ruleHeight = 3;

/** From one bar to the next, so that all stand on so many shelves. */
function pitchFor({ sections }: StripFacts, width: number, shelves: number): number {
  const bars = sections.reduce((sum, { length }) => sum + length, 0);
  const all = bars + gapShare * (sections.length - 1);
  // At the end of each shelf but the last some room may be left.
  return Math.min(mostPitch, (width * shelves) / (all + shelves - 1 - (1 - thicknessShare)));
}

const thicknessShare = 0.62;

function laid(
  { sections }: StripFacts,
  {
    width,
    height,
    shelves,
    pitch,
  }: StripSize & { readonly shelves: number; readonly pitch: number },
): ShareStrip {
  const longest = (height - (shelves - 1) * betweenShelves) / shelves - ruleHeight;
  const thickness = pitch * thicknessShare;
  const radius = Math.min(9, thickness * 0.36);
  const most = Math.max(1, ...sections.flat().map(({ words: count }) => count));
  const strip = {
    cells: [] as StripBox[],
    hollows: [] as StripBox[],
    rules: [] as StripBox[],
    signs: [] as ShareStrip['signs'][number][],
  };
  const cursor = { x: 0, top: 0, bottom: 0 };
  for (const [nth, paragraphs] of sections.entries()) {
    if (nth > 0) cursor.x += gapShare * pitch;
    const bars = barsOf(paragraphs.map(asEvidence), most, {
      longest,
      thickness,
      radii: [1, 0.85, 0.7, 0.55, 0.4].map((part) => part * radius),
      gap: radius * 0.6,
    });
    let start = cursor.x;
    for (const [i, bar] of bars.entries()) {
      if (cursor.x > 0 && cursor.x + bar.thickness > width + 0.01) {
        addRule(strip.rules, start, cursor, pitch - thickness);
        cursor.top = cursor.bottom + betweenShelves;
        cursor.x = 0;
        start = 0;
      }
      hang(strip, bar, paragraphs[i]!, cursor);
      cursor.bottom = Math.max(cursor.bottom, cursor.top + ruleHeight + bar.length);
      cursor.x += bar.thickness + pitch - thickness;
    }
    addRule(strip.rules, start, cursor, pitch - thickness);
  }
  return { ...strip, width, height: cursor.bottom };
}

function asEvidence({ words: count, marks }: StripParagraph, n: number) {
  const own = marks.map(({ at }) => ({ id: '', at, works: [] }));
  return { id: '', n, shown: '', words: count, marks: own };
}

function addRule(
  rules: StripBox[],
  start: number,
  { x, top }: { readonly x: number; readonly top: number },
  between: number,
): void {
  const width = x - between - start;
  if (width > 0) rules.push({ x: start, y: top, width, height: ruleHeight });
}

function hang(
  strip: { cells: StripBox[]; hollows: StripBox[]; signs: ShareStrip['signs'][number][] },
  bar: Bar,
  paragraph: StripParagraph,
  { x, top }: { readonly x: number; readonly top: number },
): void {
  const y = top + ruleHeight;
  const box = { x, y, width: bar.thickness, height: bar.length };
  (bar.marks.length > 0 ? strip.cells : strip.hollows).push(box);
  for (const [i, { along, across }] of bar.marks.entries()) {
    const { sign, inPrint } = paragraph.marks[i]!;
    strip.signs.push({ sign, inPrint, x: x + across, y: y + along, radius: bar.radius });
  }
}

/** From right to left where the text runs so. */
function mirrored(strip: ShareStrip, dir: StripFacts['dir']): ShareStrip {
  if (dir === 'ltr') return strip;
  const flipped = (box: StripBox): StripBox => ({ ...box, x: strip.width - box.x - box.width });
  return {
    ...strip,
    cells: strip.cells.map(flipped),
    hollows: strip.hollows.map(flipped),
    rules: strip.rules.map(flipped),
    signs: strip.signs.map((sign) => ({ ...sign, x: strip.width - sign.x })),
  };
}
