import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import {
  type Evidence,
  type EvidenceMark,
  type EvidenceSection,
  marksOf,
  paragraphsOf,
  signOfMark,
} from './evidence-facts.ts';
import { fitted as fittedLabel, labelWidth as widthOf } from './label.ts';
import type { Drawing, DrawnLink } from './picture.ts';
import { drawn } from './plot.ts';
import { signAt, wordsSignAt } from './signs.ts';
import { type Bar, type Group, barsOf, inLine, shelved } from './strip-layout.ts';
import { markName, paragraphName, paragraphRange } from './words.ts';

/**
 * Latin letters as wide as in the sans of the pages, where titles are to fill their room; others
 * as for any label.
 */
function labelWidth(words: string, size: number): number {
  let ems = 0;
  for (const sign of words) {
    const known = sansWidths.find(([signs]) => signs.test(sign));
    ems += known ? known[1] : widthOf(sign, 1);
  }
  return ems * size;
}

/** In ems, of Source Sans 3, a little more. */
const sansWidths: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;ijl’‘'|()¶-]/u, 0.29],
  [/[ftr]/u, 0.37],
  [/[mwMW]/u, 0.85],
  [/[a-z]/u, 0.51],
  [/[\d–]/u, 0.52],
  [/[A-Z]/u, 0.6],
];

function fitted(words: string, room: number, size: number): string {
  const ratio = labelWidth(words, size) / Math.max(1, widthOf(words, size));
  return fittedLabel(words, room / Math.max(0.1, ratio), size);
}

/** A bar of a paragraph and a mark, in pixels of a drawing that runs from left to right. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Sign {
  readonly mark: EvidenceMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** The parts of a drawing, before they are drawn. */
interface Parts {
  readonly cells: Box[];
  readonly hollows: Box[];
  readonly rules: Box[];
  readonly signs: Sign[];
  /** Numbers of paragraphs, and of notes. */
  readonly numbers: Words[];
  readonly small: Words[];
  /** Titles of sections, with what is said of them. */
  readonly titles: (Words & { readonly rest?: string; readonly className?: string })[];
  readonly links: DrawnLink[];
}

/** Columns for wide windows: bars hang as text does, on as many shelves as they need. */
export function columns(evidence: Evidence, options: ColumnOptions): Drawing {
  const { width } = options;
  const looks = options.isLarge ? large : usual;
  const count = paragraphsOf(evidence).length;
  let laid = layColumns(evidence, width, manyPitch(count), looks);
  for (let pitch = Math.min(54, width / count); pitch >= 24; pitch -= 0.25) {
    const wider = layColumns(evidence, width, pitch, looks);
    if (wider.shelves.length > 1) continue;
    laid = wider;
    break;
  }
  const parts = noParts();
  let bottom = 0;
  for (const [i, shelf] of laid.shelves.entries()) {
    const top = i === 0 ? 0 : bottom + 18;
    bottom = drawShelf(parts, shelf, top, { ...laid, evidence, options, looks });
  }
  return assembled(parts, evidence, width, bottom);
}

interface ColumnOptions {
  readonly width: number;
  /** Larger type and marks, no numbers of notes: the cover. */
  readonly isLarge?: boolean;
  /** What is said behind the title of a section: "¶1–10". */
  readonly tail: (section: EvidenceSection, evidence: Evidence) => string;
}

interface ColumnLooks {
  readonly type: number;
  readonly line: number;
  /** Part of the distance of two bars that a bar takes. */
  readonly share: number;
  /** Between sections. */
  readonly gap: number;
  /** Room that a title gets, if need be beyond its bars. */
  readonly least: number;
  readonly radii: readonly number[];
  readonly markGap: number;
}

const usual: ColumnLooks = {
  type: 13,
  line: 16,
  share: 0.58,
  gap: 26,
  least: 72,
  radii: [4.4, 3.7, 3, 2.4],
  markGap: 3,
};
const large: ColumnLooks = {
  type: 15,
  line: 18,
  share: 0.66,
  gap: 30,
  least: 80,
  radii: [5.4, 4.4, 3.7, 3, 2.4],
  markGap: 2.6,
};

/** From one bar to the next where they need several shelves. */
function manyPitch(count: number): number {
  return count <= 100 ? 30 : count <= 240 ? 20 : 14;
}

interface LaidColumns {
  readonly pitch: number;
  readonly thickness: number;
  readonly shelves: readonly (readonly Group[])[];
}

function layColumns(
  evidence: Evidence,
  width: number,
  pitch: number,
  { type, share, gap, least, radii, markGap }: ColumnLooks,
): LaidColumns {
  const thickness = pitch * share;
  const most = mostWords(evidence);
  const fitting = radii.filter((radius) => 2 * radius <= thickness + 2);
  const measures = {
    longest: 150,
    thickness,
    radii: fitting.length > 0 ? fitting : [2.4],
    gap: markGap,
  };
  const shelves = shelved(evidence, (paragraphs) => barsOf(paragraphs, most, measures), {
    width,
    pitch,
    thickness,
    gap,
    roomFor: ({ title }) => Math.min(least, labelWidth(title, type) + 4),
  });
  return { pitch, thickness, shelves };
}

/** Draws the sections of one shelf from `start` on down; tells where it ends. */
function drawShelf(
  parts: Parts,
  shelf: readonly Group[],
  start: number,
  {
    pitch,
    thickness,
    evidence,
    options: { width, isLarge = false, tail },
    looks: { type, line },
  }: LaidColumns & {
    readonly evidence: Evidence;
    readonly options: ColumnOptions;
    readonly looks: ColumnLooks;
  },
): number {
  const heads = shelf.map((group, i) => {
    const next = shelf[i + 1]?.across ?? width + 10;
    const head = headLines(group, next - group.across - 10, type, tail(group.section, evidence));
    return { group, head };
  });
  const most = Math.max(...heads.map(({ head }) => head.lines.length + Number(head.rest)));
  const top = start + most * line + 12;
  const every = thickness < 12 ? 5 : 1;
  // Numbers beside the marks: all of them, or none.
  const digits = Math.max(0, ...marksOf(evidence).map(({ note = 0 }) => String(note).length));
  const showsNotes = !isLarge && 4 + 6 * digits <= pitch - thickness;
  let bottom = top;
  for (const { group, head } of heads) {
    writeHead(parts, head, group, top - 10, line, isLarge);
    const last = group.bars.at(-1);
    const end = last ? last.across + last.thickness : group.across;
    parts.rules.push({ x: group.across, y: top, width: end - group.across, height: 1.5 });
    for (const [i, bar] of group.bars.entries()) {
      bottom = Math.max(bottom, top + bar.length);
      const box = { x: bar.across, y: top + 1.5, width: bar.thickness, height: bar.length };
      const next = group.bars[i + 1]?.across ?? bar.across + pitch;
      hang(parts, bar, box, next - bar.across, { showsNotes, every });
    }
  }
  return bottom + 22;
}

/** A bar with its number below, its marks on it and the numbers of notes beside. */
function hang(
  parts: Parts,
  bar: Group['bars'][number],
  box: Box,
  pitch: number,
  { showsNotes, every }: { readonly showsNotes: boolean; readonly every: number },
): void {
  const { paragraph, marks, radius } = bar;
  const number = String(paragraph.n);
  (marks.length > 0 ? parts.cells : parts.hollows).push(box);
  if (paragraph.n % every === 0 || (every > 1 && paragraph.n === 1)) {
    parts.numbers.push({
      text: number,
      x: box.x + box.width / 2,
      y: box.y + box.height + 15.5,
      anchor: 'middle',
    });
  }
  parts.links.push({
    href: `#${paragraph.id}`,
    name: paragraphName(paragraph),
    x: box.x - 2,
    y: box.y,
    width: box.width + 4,
    height: box.height + 19,
  });
  const isApart = marks.every(
    ({ along }, i) => i === 0 || along - (marks[i - 1]?.along ?? 0) >= 11,
  );
  for (const [i, { mark, along, across }] of marks.entries()) {
    const [x, y] = [box.x + across, box.y + along];
    parts.signs.push({ mark, x, y, radius });
    const label = mark.note === undefined ? '' : String(mark.note);
    const fits = showsNotes && isApart && 4 + 6 * label.length <= pitch - box.width;
    if (fits && label !== '') {
      parts.small.push({ text: label, x: box.x + box.width + 3, y: y + 4 });
    }
    const before = marks[i - 1]?.along ?? along - 24;
    const after = marks[i + 1]?.along ?? along + 24;
    const half = (distance: number) => Math.min(12, Math.max(radius, distance / 2));
    const isBeside = after === along || before === along;
    const start = y - half(along - before);
    const end = y + half(after - along);
    const left = isBeside ? x - radius : box.x - 2;
    const right = isBeside ? x + radius : box.x + box.width + (fits ? 4 + 6 * label.length : 2);
    parts.links.push({
      ...linkOf(mark),
      ...(isBeside
        ? { x: left, y: y - radius, width: right - left, height: 2 * radius }
        : { x: left, y: start, width: right - left, height: end - start }),
    });
  }
}

interface Head {
  readonly lines: readonly string[];
  readonly tail: string;
  /** The tail has a line of its own. */
  readonly rest: boolean;
}

/** The title of a section in up to three lines, and what is said behind it. */
function headLines(group: Group, room: number, type: number, tail: string): Head {
  if (!group.isFirst) {
    const [first, last] = [group.bars[0], group.bars.at(-1)];
    const range = first && last ? paragraphRange(first.paragraph, last.paragraph) : '';
    return { lines: [], tail: range, rest: true };
  }
  const lines = wrapped(group.section.title, room, type, 3);
  const last = lines.at(-1);
  const isBehind =
    last !== undefined && labelWidth(`${last}  `, type) + labelWidth(tail, type) <= room;
  return { lines, tail, rest: !isBehind };
}

function writeHead(
  parts: Parts,
  { lines, tail, rest }: Head,
  group: Group,
  bottom: number,
  line: number,
  isLarge: boolean,
): void {
  const x = group.across;
  const all = rest ? [...lines, ''] : lines;
  const { section, title } = group.section;
  parts.links.push({
    href: `#${encodeURIComponent(section.id)}`,
    name: [title, tail].filter(Boolean).join(', '),
    x,
    y: bottom - all.length * line + 3,
    width: group.room,
    height: all.length * line,
  });
  all.forEach((text, i) => {
    parts.titles.push({
      text,
      x,
      y: bottom - (all.length - 1 - i) * line,
      ...(i === all.length - 1 && { rest: tail }),
      ...(isLarge && { className: 'ink large' }),
    });
  });
}

/** Words in lines of a width, at most so many; what has no room ends in "…". */
export function wrapped(words: string, room: number, type: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (labelWidth(longer, type) <= room || lines.length === most)) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines.map((text) => fitted(text, room, type)).filter(Boolean);
}

export interface RowOptions {
  readonly width: number;
  readonly pitch: number;
  readonly thickness: number;
  readonly radius: number;
  readonly type: number;
  /** Lines that the title of a section may take. */
  readonly titleLines: number;
  /** Numbers of paragraphs before the bars. */
  readonly isNumbered?: boolean;
}

/** Rows for narrow columns: a bar as long as its words, marks where the notes stand. */
export function rows(evidence: Evidence, options: RowOptions): Drawing {
  const { width, pitch, thickness, radius, isNumbered = false } = options;
  const most = mostWords(evidence);
  const digits = String(paragraphsOf(evidence).at(-1)?.n ?? 0).length;
  const start = isNumbered ? Math.max(22, 8 + 7 * digits) : 0;
  const measures = {
    longest: width - start - 4,
    thickness,
    radii: [radius, 3.7, 3, 2.4, 1.9].filter((r) => r <= radius),
    gap: 1.6,
  };
  const parts = noParts();
  let y = 0;
  for (const [nth, section] of evidence.sections.entries()) {
    if (section.title !== '') y = writeRowHead(parts, section, y, evidence, options);
    else if (nth > 0) y += 6;
    for (const bar of barsOf(section.paragraphs, most, measures)) {
      layRow(parts, bar, { x: start, y, pitch, thickness });
      if (isNumbered) {
        const text = String(bar.paragraph.n);
        parts.small.push({ text, x: start - 8, y: y + thickness / 2 + 4, anchor: 'end' });
      }
      y += bar.thickness + pitch - thickness;
    }
    y += 5;
  }
  return assembled(parts, evidence, width, y);
}

/** The title of a section above its rows, with the numbers of its paragraphs; tells where it ends. */
function writeRowHead(
  parts: Parts,
  { title, section: { number }, paragraphs }: EvidenceSection,
  y: number,
  evidence: Evidence,
  { width, type, titleLines }: RowOptions,
): number {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const range = first && last ? paragraphRange(first, last) : '';
  const begin = evidence.sections.length === 1 ? '' : number;
  const indent = begin === '' ? 0 : labelWidth(begin, type) + 6;
  const room = width - indent - labelWidth(range, type) - 8;
  const lines = wrapped(title, room, type, titleLines);
  const className = 'quiet';
  if (begin !== '') parts.titles.push({ text: begin, x: 0, y: y + 13, className });
  lines.forEach((text, i) => parts.titles.push({ text, x: indent, y: y + 13 + i * 16, className }));
  parts.titles.push({ text: range, x: width, y: y + 13, anchor: 'end', className });
  return y + 21 + Math.max(0, lines.length - 1) * 16;
}

/** The bar of a paragraph as a row, its marks, and what can be pressed on it. */
function layRow(
  parts: Parts,
  { paragraph, length, marks, radius, thickness: own }: Bar,
  at: {
    readonly x: number;
    readonly y: number;
    readonly pitch: number;
    readonly thickness: number;
  },
): void {
  const { x: start, y, pitch, thickness } = at;
  (marks.length > 0 ? parts.cells : parts.hollows).push({
    x: start,
    y,
    width: length,
    height: own,
  });
  const height = own + pitch - thickness;
  const above = (pitch - thickness) / 2;
  const box = { x: 0, y: y - above, width: start + length, height };
  parts.links.push({ href: `#${paragraph.id}`, name: paragraphName(paragraph), ...box });
  const half = (distance: number) => Math.min(12, Math.max(radius, distance / 2));
  marks.forEach(({ mark, along, across }, i) => {
    const x = start + along;
    parts.signs.push({ mark, x, y: y + across, radius });
    const before = half(along - (marks[i - 1]?.along ?? -24));
    const after = half((marks[i + 1]?.along ?? along + 24) - along);
    const isAlone = own === thickness;
    parts.links.push({
      ...linkOf(mark),
      x: x - before,
      y: isAlone ? y - above : y + across - radius,
      width: before + after,
      height: isAlone ? height : 2 * radius,
    });
  });
}

/** One line for phones: bars one after the other, a tick for each mark. */
export function line(evidence: Evidence, width: number): Drawing {
  const parts = noParts();
  const bars = inLine(evidence, {
    length: width,
    thickness: 9,
    gap: 2,
    sectionGap: 7,
    radii: [1.1, 0.9, 0.7, 0.5, 0.3],
    markGap: 1.8,
  });
  const ticks = { online: [] as Box[], print: [] as Box[] };
  for (const { along, length, marks, radius } of bars) {
    const box = { x: along, y: 5, width: length, height: 9 };
    (marks.length > 0 ? parts.cells : parts.hollows).push(box);
    for (const { mark, along: at } of marks) {
      const tick = { x: along + at - radius, y: 0, width: 2 * radius, height: 19 };
      ticks[signOfMark(mark).inPrint ? 'print' : 'online'].push(tick);
    }
  }
  return assembled(parts, evidence, width, 19, [
    rects(ticks.online, 'ink'),
    rects(ticks.print, 'accent'),
  ]);
}

/**
 * The slim form for the window's edge: as high as it is made, since all its places are shares of
 * its height. Its links are for pointers alone: the contents lead to the same places.
 */
export function edge(evidence: Evidence): Element {
  const [height, width, middle] = [760, 16, 8];
  const bars = inLine(evidence, {
    length: height,
    thickness: 8,
    gap: 3,
    sectionGap: 9,
    radii: [2.9, 2.4, 1.9, 1.5, 1.1, 0.8],
    markGap: 0.6,
  });
  const share = (pixels: number) => `${Math.round((pixels / height) * 10_000) / 100}%`;
  const cells = bars.map(({ along, length, marks, paragraph }) =>
    s('a', { href: `#${paragraph.id}`, tabIndex: -1, dataN: paragraph.n }, [
      s('rect', { className: ['spot'], x: 0, y: share(along), width, height: share(length) }),
      s('rect', {
        className: [marks.length > 0 ? 'cell' : 'hollow'],
        x: middle - 4,
        y: share(along),
        width: 8,
        height: share(length),
      }),
    ]),
  );
  const signs = bars.flatMap(({ along, marks, radius }) =>
    marks.map(({ mark, along: at }) =>
      s('a', { href: `#${encodeURIComponent(mark.id)}`, tabIndex: -1 }, [
        s('svg', { y: share(along + at), overflow: 'visible' }, [sign(mark, middle, 0, radius)]),
      ]),
    ),
  );
  return s(
    'svg',
    { className: ['drawing', 'edge-form'], dataForm: 'edge', width, height: '100%' },
    [...cells, ...signs],
  );
}

function noParts(): Parts {
  return {
    cells: [],
    hollows: [],
    rules: [],
    signs: [],
    numbers: [],
    small: [],
    titles: [],
    links: [],
  };
}

/** Lets Plot draw the parts; from right to left they are mirrored. */
function assembled(
  parts: Parts,
  { dir }: Evidence,
  width: number,
  height: number,
  more: readonly Plot.Markish[] = [],
): Drawing {
  const isMirrored = dir === 'rtl';
  const flip = <B extends { readonly x: number; readonly width?: number }>(box: B): B =>
    isMirrored ? { ...box, x: width - box.x - (box.width ?? 0) } : box;
  const { marks } = drawn({
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      rects(parts.cells.map(flip), 'cell'),
      rects(parts.hollows.map(flip), 'hollow', 0.5),
      rects(parts.rules.map(flip), 'ink'),
      ...more,
      texts(parts.numbers.map(flip), 'number'),
      texts(parts.small.map(flip), 'small'),
    ],
  });
  const direction = isMirrored ? { direction: 'rtl' } : {};
  return {
    width: tenth(width),
    height: Math.ceil(height),
    marks: [
      ...marks,
      s(
        'g',
        direction,
        parts.titles.map(flip).map((words) => title(words, isMirrored)),
      ),
      s(
        'g',
        parts.signs.map(flip).map(({ mark, x, y, radius }) => sign(mark, x, y, radius)),
      ),
    ],
    links: parts.links.map(flip).map((link) => ({
      ...link,
      x: tenth(link.x),
      y: tenth(link.y),
      width: tenth(link.width),
      height: tenth(link.height),
    })),
  };
}

function rects(boxes: readonly Box[], className: string, inset = 0): Plot.Markish {
  return Plot.rect(boxes, {
    className,
    x1: 'x',
    x2: ({ x, width }: Box) => x + width,
    y1: 'y',
    y2: ({ y, height }: Box) => y + height,
    inset,
  });
}

function texts(words: readonly Words[], className: string): Plot.Markish {
  const anchor = words[0]?.anchor ?? 'start';
  return Plot.text(words, {
    className,
    x: 'x',
    y: 'y',
    text: 'text',
    textAnchor: anchor,
    lineAnchor: 'bottom',
  });
}

function title(
  { text, x, y, anchor, rest, className = '' }: Parts['titles'][number],
  isMirrored: boolean,
): Element {
  return s(
    'text',
    {
      className: ['title', ...(className || 'ink').split(' ')],
      x: tenth(x),
      y: tenth(y),
      ...(anchor && { textAnchor: anchor }),
    },
    rest === undefined || rest === ''
      ? text
      : [
          text,
          s(
            'tspan',
            { className: ['quiet'], ...(text !== '' && { dx: isMirrored ? -8 : 8 }) },
            rest,
          ),
        ],
  );
}

/** The sign of a mark around a point. */
export function sign(mark: Pick<EvidenceMark, 'works'>, x: number, y: number, r: number): Element {
  const { sign: name, inPrint } = signOfMark(mark);
  return name === 'words' ? wordsSignAt(x, y, r) : signAt(name, x, y, r, inPrint);
}

function linkOf(mark: EvidenceMark): Pick<DrawnLink, 'href' | 'name'> {
  return { href: `#${encodeURIComponent(mark.id)}`, name: markName(mark) };
}

function mostWords(evidence: Evidence): number {
  return Math.max(1, ...paragraphsOf(evidence).map(({ words }) => words));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
