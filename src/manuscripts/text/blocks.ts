import { type Block, blockOf, type Change, type Origin } from './block.ts';
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
export interface Measure {
  /** True if paragraphs are broken into lines; else each line is a paragraph. */
  readonly isWrapped: boolean;
  /** Letters in a full line. */
  readonly width: number;
}

/** Tells whether paragraphs are broken into lines, and how long a full line is. */
export function measureLines(lines: readonly Line[]): Measure {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const together = lines.filter(({ apart }) => !apart).length;
  return { isWrapped: width <= 200 && together * 4 >= lines.length, width };
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
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !isNote(line) && !parts(group, last, line, measure)) group.push(line);
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

/** True if a block ends between two lines that follow each other. */
function parts(
  group: readonly Line[],
  last: Line,
  line: Line,
  { isWrapped, width }: Measure,
): boolean {
  if (line.apart) return true;
  if (isTableLine(last.text) || isTableLine(line.text)) {
    return isTableLine(last.text) !== isTableLine(line.text);
  }
  if (markdownHeading.test(line.text) || markdownHeading.test(last.text)) return true;
  if (bullet.test(line.text)) return true;
  if (!isWrapped) return true;
  const least = group.length > 1 ? Math.min(last.indent, group.at(-2)?.indent ?? 0) : last.indent;
  const isIndented = line.indent >= least + 2 && line.indent <= least + 12;
  // The first line of a paragraph may itself be indented.
  if (isIndented && group.length > 1 && /[.!?:…”"’')\]\d]$/u.test(last.text)) return true;
  const [next = ''] = line.text.split(' ', 1);
  const hadRoom = last.text.length + 1 + next.length < width * 0.8;
  return hadRoom && endsSentence(last.text) && /^["“„«‘'(]?[\p{Lu}\p{Lo}\d]/u.test(line.text);
}

/** True if words end as a sentence does; marks of notes behind the stop count for nothing. */
export function endsSentence(text: string): boolean {
  const tail = text
    .slice(-40)
    .replace(
      /\s*(?:\$?\^\{[\d,;\s]+\\?\}\$?|\^[\d,]+\^|<sup>[\d,\s]+<\/sup>|\[\^?\d+\]|[⁰¹²³⁴-⁹,]+)$/u,
      '',
    );
  return /[.!?…:。！？؟۔।][\s"”’'»)\]*_]*\s?\d{0,4}$/u.test(tail);
}

function joinLines(
  group: readonly Line[],
  dictionary: Dictionary,
): { block: Block; joined: string[] } {
  const [first = { text: '', indent: 0, number: 1, page: 1, apart: true }] = group;
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
