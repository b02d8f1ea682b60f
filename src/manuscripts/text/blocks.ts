import { type Block, blockOf, type Change, type Origin } from './block.ts';
import { abstractLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { changeOf, type Dictionary, seam } from './seams.ts';

/** A block, and the line that it begins with. */
export interface Begun {
  readonly first: Line;
  readonly block: Block;
  /** Hyphenated words that were joined within it. */
  readonly joined: readonly string[];
}

/** What is known of a text's lines as a whole. */
interface Measure {
  /** True if paragraphs are broken into lines; else each line is a paragraph. */
  readonly isWrapped: boolean;
  /** Letters in the lines around each. */
  readonly widths: readonly number[];
  /** Lines before the running text, of which each is for itself. */
  readonly head: number;
}

/** Lines before the running text that are looked at, and lines around one that tell its width. */
const mostInHead = 30;
const around = 4;

function measureLines(lines: readonly Line[]): Measure {
  const lengths = lines.map(({ text }) => text.length);
  const sorted = lengths.toSorted((a, b) => a - b);
  const together = lines.filter(({ apart }) => !apart).length;
  const isWrapped =
    (sorted[Math.floor(sorted.length * 0.9)] ?? 0) <= 200 && together * 4 >= lines.length;
  const widths = lengths.map((_, index) => {
    const near = lengths
      .slice(Math.max(0, index - around), index + around + 1)
      .sort((a, b) => a - b);
    return near[Math.floor(near.length * 0.7)] ?? 0;
  });
  const isFull = (index: number): boolean =>
    (lengths[index] ?? 0) >= 0.6 * (sorted[Math.floor(sorted.length / 2)] ?? 0);
  const prose = lines.findIndex(
    (line, index) =>
      isFull(index) &&
      isFull(index + 1) &&
      isFull(index + 2) &&
      lines[index + 1]?.apart === false &&
      lines[index + 2]?.apart === false &&
      line.text.length > 30,
  );
  const label = lines.slice(0, mostInHead).findIndex(({ text }) => abstractLabel.test(text));
  const head = Math.min(mostInHead, Math.max(0, label > 0 ? label : prose));
  return { isWrapped, widths, head: isWrapped ? head : 0 };
}

/**
 * Gathers lines into blocks. A block ends at an empty line, before the first line of a note, before a
 * line that is indented, after a line that ends a sentence and had room for the next word, and
 * around what Markdown sets apart. `isNote` tells the lines that begin notes.
 */
export function gatherBlocks(
  lines: readonly Line[],
  isNote: (line: Line) => boolean,
  dictionary: Dictionary,
): Begun[] {
  const measure = measureLines(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && !isNote(line) && !parts(lines, index, group.length, measure)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ first, ...joinLines(group, dictionary) }] : [];
  });
}

const markdownHeading = /^#{1,6}\s+\S/;
const bullet = /^(?:[•‣◦▪–]|[-*+](?!\*))\s+(?=\S)/u;

function isTableLine(text: string): boolean {
  return /^\|.*\|$/.test(text);
}

/** True if a block ends before a line. `length` is how many lines that block has. */
function parts(
  lines: readonly Line[],
  index: number,
  length: number,
  { isWrapped, widths, head }: Measure,
): boolean {
  const line = lines[index]!;
  const last = lines[index - 1]!;
  if (line.apart) return true;
  if (isTableLine(last.text) || isTableLine(line.text)) {
    return isTableLine(last.text) !== isTableLine(line.text);
  }
  if (markdownHeading.test(line.text) || markdownHeading.test(last.text)) return true;
  if (bullet.test(line.text)) return true;
  if (!isWrapped || index <= head) return true;
  const isIndented = line.indent >= last.indent + 2 && line.indent <= last.indent + 12;
  // Below the first line of a hanging indent all lines are indented; of a paragraph only the first is.
  const next = lines[index + 1];
  const hangs = length === 1 && next !== undefined && !next.apart && next.indent >= line.indent;
  if (isIndented && !hangs && endsSentence(last.text)) return true;
  const width = widths[index] ?? 0;
  if (length === 1 && looksLikeHeading(lines, index - 1, width)) return true;
  if (looksLikeHeading(lines, index, width)) return true;
  const beginsNew = /^["“„«‘'(]?[\p{Lu}\p{Lo}\d]/u.test(line.text);
  return beginsNew && hadRoom(last, line, width) && endsSentence(last.text);
}

/** True if the first word of the next line had room in a line of the width of those around. */
function hadRoom(line: Line, next: Line, width: number): boolean {
  const [word = ''] = next.text.split(' ', 1);
  return line.text.length + 1 + word.length < width * 0.88;
}

/** True if a line among others is a heading: after the end of a sentence, short, itself no sentence. */
function looksLikeHeading(lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index]!;
  const last = lines[index - 1];
  const next = lines[index + 1];
  const hasRoom = next !== undefined && hadRoom(line, next, width);
  const standsOut = line.gap >= 2 && line.text.length < width * 0.9;
  return (
    (line.apart || !last || endsSentence(last.text)) &&
    next !== undefined &&
    !next.apart &&
    isHeadingText(line.text) &&
    (hasRoom || standsOut) &&
    /^["“„«‘'(]?\p{Lu}/u.test(next.text) &&
    next.text.length > width * 0.6
  );
}

const numbered = /^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.\d{1,2})*[.)]?)\s+\p{Lu}/u;

/** True if words may be a heading: few, begun with a capital, and no sentence. */
export function isHeadingText(text: string): boolean {
  return (
    text.length <= 120 &&
    text.split(/\s+/).length <= 14 &&
    /\p{L}/u.test(text) &&
    !/[.,;:!—–-]$/u.test(text) &&
    !/\p{L}\.["”’]$/u.test(text) &&
    (/^["“„«‘'(]?[\p{Lu}\p{Lo}]/u.test(text) || numbered.test(text))
  );
}

/** True if words end as a sentence does; marks of notes behind the stop count for nothing. */
export function endsSentence(text: string): boolean {
  const tail = text
    .slice(-40)
    .replace(
      /\s*(?:\$?\^\{[\d,;\s]+\\?\}\$?|\^[\d,]+\^|<sup>[\d,\s]+<\/sup>|\[\^?\d+\]|[⁰¹²³⁴-⁹,]+)$/u,
      '',
    );
  return /[.!?…:。！？؟۔।][\s"”’'»)\]*_]*\s?(?:\d{1,4}(?:,\s?\d{1,4})*)?$/u.test(tail);
}

function joinLines(
  group: readonly Line[],
  dictionary: Dictionary,
): { block: Block; joined: string[] } {
  const [first = { text: '', indent: 0, number: 1, page: 1, apart: true, gap: 0 }] = group;
  if (isTableLine(first.text)) {
    const text = group.map((line) => line.text).join('\n');
    return { block: blockOf(first, 'raw', text), joined: [] };
  }
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/s.exec(first.text);
  if (heading && group.length === 1) {
    const level = heading[1]?.length ?? 1;
    return { block: blockOf(first, 'heading', heading[2] ?? '', { level }), joined: [] };
  }
  const item = bullet.exec(first.text)?.[0].length ?? 0;
  const pieces: string[] = [first.text.slice(item)];
  const origins: Origin[] = [{ at: 0, line: first.number, page: first.page }];
  const changes: Change[] = [];
  const joined: string[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const line of group.slice(1)) {
    // An address may run over several lines.
    const before = pieces.slice(-5).join('');
    const found = seam(before, line.text, dictionary);
    if (found.drop > 0) {
      pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -found.drop);
      length -= found.drop;
    }
    pieces.push(found.between, line.text);
    origins.push({ at: length + found.between.length, line: line.number, page: line.page });
    length += found.between.length + line.text.length;
    changes.push(...changeOf(found));
    if (found.joined) joined.push(`${found.joined.received} → ${found.joined.edited}`);
  }
  const block = {
    ...blockOf(first, item > 0 ? 'item' : 'text'),
    text: pieces.join(''),
    origins,
    changes,
  };
  return { block, joined };
}
