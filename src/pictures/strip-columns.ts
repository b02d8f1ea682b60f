import type { Words } from '../messages/index.ts';
import { type Evidence, type EvidenceSection, marksOf, paragraphsOf } from './evidence-facts.ts';
import type { Drawing } from './picture.ts';
import { type Group, barsOf, shelved } from './strip-layout.ts';
import {
  labelWidth,
  type Box,
  type Parts,
  wrapped,
  noParts,
  assembled,
  linkOf,
  mostWords,
} from './strip-parts.ts';
import { paragraphName, paragraphRange } from './words.ts';

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
  const { t } = evidence;
  const heads = shelf.map((group, i) => {
    const next = shelf[i + 1]?.across ?? width + 10;
    const head = headLines(group, next - group.across - 10, type, tail(group.section, evidence), t);
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
    writeHead(parts, head, group, { bottom: top - 10, line, isLarge, t });
    const last = group.bars.at(-1);
    const end = last ? last.across + last.thickness : group.across;
    parts.rules.push({ x: group.across, y: top, width: end - group.across, height: 1.5 });
    for (const [i, bar] of group.bars.entries()) {
      bottom = Math.max(bottom, top + bar.length);
      const box = { x: bar.across, y: top + 1.5, width: bar.thickness, height: bar.length };
      const next = group.bars[i + 1]?.across ?? bar.across + pitch;
      hang(parts, bar, box, next - bar.across, { t, showsNotes, every });
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
  {
    t,
    showsNotes,
    every,
  }: { readonly t: Words; readonly showsNotes: boolean; readonly every: number },
): void {
  const { paragraph, marks, radius } = bar;
  const number = t.digits(paragraph.shown);
  (marks.length > 0 ? parts.cells : parts.hollows).push(box);
  const isCounted = paragraph.n % every === 0 || (every > 1 && paragraph.n === 1);
  if (number !== '' && isCounted) {
    parts.numbers.push({
      text: number,
      x: box.x + box.width / 2,
      y: box.y + box.height + 15.5,
      anchor: 'middle',
    });
  }
  parts.links.push({
    href: `#${paragraph.id}`,
    name: paragraphName(paragraph, t),
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
    const label = mark.note === undefined ? '' : t.digits(String(mark.note));
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
      ...linkOf(mark, t),
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
function headLines(group: Group, room: number, type: number, tail: string, t: Words): Head {
  if (!group.isFirst) {
    const [first, last] = [group.bars[0], group.bars.at(-1)];
    const range = first && last ? paragraphRange(first.paragraph, last.paragraph, t) : '';
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
  {
    bottom,
    line,
    isLarge,
    t,
  }: {
    readonly bottom: number;
    readonly line: number;
    readonly isLarge: boolean;
    readonly t: Words;
  },
): void {
  const x = group.across;
  const all = rest ? [...lines, ''] : lines;
  const { section, title } = group.section;
  parts.links.push({
    href: `#${encodeURIComponent(section.id)}`,
    name: [title, tail].filter(Boolean).join(t.terms.comma),
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
