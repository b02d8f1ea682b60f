import type { Words } from '../messages/index.ts';
import { type Evidence, type EvidenceSection, paragraphsOf } from './evidence-facts.ts';
import type { Drawing } from './picture.ts';
import { type Bar, barsOf } from './strip-layout.ts';
import {
  labelWidth,
  type Parts,
  wrapped,
  noParts,
  assembled,
  linkOf,
  mostWords,
} from './strip-parts.ts';
import { paragraphName, paragraphRange } from './words.ts';

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
      layRow(parts, bar, { x: start, y, pitch, thickness }, evidence.t);
      if (isNumbered) {
        const text = evidence.t.digits(bar.paragraph.shown);
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
  const range = first && last ? paragraphRange(first, last, evidence.t) : '';
  const begin = evidence.sections.length === 1 ? '' : evidence.t.digits(number);
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
  t: Words,
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
  parts.links.push({ href: `#${paragraph.id}`, name: paragraphName(paragraph, t), ...box });
  const half = (distance: number) => Math.min(12, Math.max(radius, distance / 2));
  marks.forEach(({ mark, along, across }, i) => {
    const x = start + along;
    parts.signs.push({ mark, x, y: y + across, radius });
    const before = half(along - (marks[i - 1]?.along ?? -24));
    const after = half((marks[i + 1]?.along ?? along + 24) - along);
    const isAlone = own === thickness;
    parts.links.push({
      ...linkOf(mark, t),
      x: x - before,
      y: isAlone ? y - above : y + across - radius,
      width: before + after,
      height: isAlone ? height : 2 * radius,
    });
  });
}
