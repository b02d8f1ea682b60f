import { eastAsianWidth } from 'get-east-asian-width';

/** A part of one line: offsets into the line, its line's number. */
export interface Slice {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

export type Alignment = 'left' | 'right' | 'center' | null;

/** A table drawn with dashes or boxes, or a line block, found in the source. */
export type TextBlock =
  | {
      readonly kind: 'table';
      /** Lines, from 1, both included. */
      readonly first: number;
      readonly last: number;
      readonly align: readonly Alignment[];
      readonly headed: boolean;
      /** Cells may hold blocks, as in a grid. */
      readonly blocks: boolean;
      readonly rows: readonly (readonly (readonly Slice[])[])[];
    }
  | {
      readonly kind: 'lines';
      readonly first: number;
      readonly last: number;
      readonly lines: readonly (readonly Slice[])[];
    }
  | { readonly kind: 'unread'; readonly first: number; readonly last: number };

/**
 * Finds the tables of Pandoc that are drawn in text (simple, multiline and grid tables) and line
 * blocks, by the line on which they begin. Whether a parser meets them there (and not code) is
 * its business. A grid whose boxes do not fit together is `unread`.
 *
 * @see https://pandoc.org/MANUAL.html#tables and #line-blocks
 */
export function findTextBlocks(source: string): ReadonlyMap<number, TextBlock> {
  const found = new Map<number, TextBlock>();
  if (!/^[ >]*(?:-{2,}[ -]*|\+[-:=+]+\+ *|\|(?: .*)?)$/mu.test(source)) return found;
  const lines = source.split(/\r\n|\n|\r/u);
  for (let at = 0; at < lines.length; at++) {
    const block =
      grid(lines, at) ?? simple(lines, at) ?? multiline(lines, at) ?? lineBlock(lines, at);
    if (!block) continue;
    found.set(at + 1, block);
    at = block.last - 1;
  }
  return found;
}

const prefixOf = (line: string): number => /^[ >]*/u.exec(line)?.[0].length ?? 0;
/** True for a line without words, in a quotation too, and behind the last line. */
export const isBlank = (line: string | undefined): boolean =>
  line === undefined || /^[ >\t]*$/u.test(line);
/** A table may stand directly between the fences of a div. */
const divEdge = /^[ >]*:{3,}/u;
const opens = (lines: readonly string[], at: number): boolean =>
  at === 0 || isBlank(lines[at - 1]) || divEdge.test(lines[at - 1] ?? '');
const ends = (line: string | undefined): boolean => isBlank(line) || divEdge.test(line ?? '');
const dashes = /^[ >]*(-{2,}(?: +-+)+) *$/u;
const rule = /^[ >]*-{3,} *$/u;
const edge = /^[ >]*(\+(?::?-+:?\+)+|\+(?::?=+:?\+)+) *$/u;

/** Offsets at which the groups of a line of dashes begin and end. */
function groups(line: string): { start: number; end: number }[] {
  return [...line.matchAll(/-+/gu)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}

/** Cuts a line at the columns; undefined where words do not keep to them or tabs shift them. */
function cut(
  lines: readonly string[],
  at: number,
  columns: readonly { start: number }[],
): Slice[] | undefined {
  const line = lines[at] ?? '';
  if (line.includes('\t')) return undefined;
  const place = places(line);
  const starts = columns.map(({ start }) => place(start));
  if (/[^ >]/u.test(line.slice(0, starts[0]))) return undefined;
  // A word that runs over an edge is in no column.
  if (starts.slice(1).some((start) => /^\S\S$/u.test(line.slice(start - 1, start + 1)))) {
    return undefined;
  }
  return columns.map((_, index) =>
    trimmed(at + 1, line, starts[index] ?? 0, starts[index + 1] ?? line.length),
  );
}

function trimmed(line: number, text: string, from: number, to: number): Slice {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return { line, start, text: words.trim() };
}

/** Offset of a column as a typist sees it: wide letters take two, accents none. */
function places(line: string): (column: number) => number {
  if (/^[\u0020-\u02ff\u2010-\u2027]*$/u.test(line)) return (column) => column;
  const offsets: number[] = [];
  let offset = 0;
  for (const letter of line) {
    const width = /\p{M}|\p{Cf}/u.test(letter) ? 0 : eastAsianWidth(letter.codePointAt(0) ?? 32);
    for (let column = 0; column < width; column++) offsets.push(offset);
    offset += letter.length;
  }
  return (column) => offsets[column] ?? line.length + column - offsets.length;
}

/** What the words of the heading over a line of dashes say of its columns. */
function alignments(line: string, columns: readonly { start: number; end: number }[]): Alignment[] {
  const place = places(line);
  return columns.map(({ start, end }, index): Alignment => {
    const next = columns[index + 1]?.start;
    const words = trimmed(0, line, place(start), next === undefined ? line.length : place(next));
    if (words.text === '') return null;
    const left = words.start <= place(start);
    const right = words.start + words.text.length >= place(end);
    return left === right ? (left ? null : 'center') : left ? 'left' : 'right';
  });
}

function simple(lines: readonly string[], at: number): TextBlock | undefined {
  if (!opens(lines, at)) return undefined;
  const line = lines[at] ?? '';
  const headed = !dashes.test(line);
  if (headed && (ends(line) || !dashes.test(lines[at + 1] ?? ''))) return undefined;
  const columns = groups(lines[headed ? at + 1 : at] ?? '');
  const begin = headed ? at + 2 : at + 1;
  let end = begin;
  while (!ends(lines[end]) && !dashes.test(lines[end] ?? '') && !rule.test(lines[end] ?? '')) end++;
  const closed = !ends(lines[end]);
  if (end === begin || (!headed && !closed) || (closed && !ends(lines[end + 1]))) return undefined;
  const rows = [...(headed ? [at] : []), ...range(begin, end)].map((row) =>
    cut(lines, row, columns),
  );
  if (!rows.every((row) => row !== undefined)) return undefined;
  return {
    kind: 'table',
    first: at + 1,
    last: closed ? end + 1 : end,
    align: alignments(lines[headed ? at : begin] ?? '', columns),
    headed,
    blocks: false,
    rows: rows.map((row) => row.map((slice) => withoutEmptyEnds([slice]))),
  };
}

function multiline(lines: readonly string[], at: number): TextBlock | undefined {
  if (!opens(lines, at)) return undefined;
  const headed = rule.test(lines[at] ?? '');
  let under = at;
  if (headed) {
    if (isBlank(lines[at + 1])) return undefined;
    under = at + 1;
    while (!isBlank(lines[under]) && !dashes.test(lines[under] ?? '')) under++;
    if (under === at + 1 || isBlank(lines[under])) return undefined;
  } else if (!dashes.test(lines[at] ?? '')) return undefined;
  const columns = groups(lines[under] ?? '');
  let end = under + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (rule.test(line) || dashes.test(line)) break;
    const twoBlanks = isBlank(line) && isBlank(lines[end + 1]);
    if (twoBlanks || /^[ >]*(?:#|```|~~~|:::)/u.test(line)) return undefined;
  }
  if (end >= lines.length || end === under + 1 || !ends(lines[end + 1])) return undefined;
  const heading = headed ? rowOf(lines, range(at + 1, under), columns) : undefined;
  const rows = [...(headed ? [heading] : [])];
  for (let row = under + 1; row < end; row++) {
    if (isBlank(lines[row])) continue;
    let next = row;
    while (next < end && !isBlank(lines[next])) next++;
    rows.push(rowOf(lines, range(row, next), columns));
    row = next;
  }
  if (!rows.every((row) => row !== undefined)) return undefined;
  return {
    kind: 'table',
    first: at + 1,
    last: end + 1,
    align: alignments(lines[headed ? under - 1 : under + 1] ?? '', columns),
    headed,
    blocks: false,
    rows,
  };
}

/** The cells of a row that runs over several lines. */
function rowOf(
  lines: readonly string[],
  numbers: readonly number[],
  columns: readonly { start: number }[],
): (readonly Slice[])[] | undefined {
  const cutLines = numbers.map((number) => cut(lines, number, columns));
  if (!cutLines.every((line) => line !== undefined)) return undefined;
  return columns.map((_, column) =>
    withoutEmptyEnds(cutLines.flatMap((slices) => slices[column] ?? [])),
  );
}

function grid(lines: readonly string[], at: number): TextBlock | undefined {
  const top = lines[at] ?? '';
  const prefix = prefixOf(top);
  if (!opens(lines, at) || !edge.test(top) || lines[at + 1]?.[prefix] !== '|') return undefined;
  let end = at + 1;
  while (/^[ >]*[|+]/u.test(lines[end] ?? '')) end++;
  const unread: TextBlock = { kind: 'unread', first: at + 1, last: end };
  const borders = [...top.matchAll(/\+/gu)].map(({ index }) => index);
  const columns = borders.slice(1).map((right, index) => ({ left: borders[index] ?? 0, right }));
  const rows: (readonly Slice[])[][] = [];
  let align = alignmentsOfEdge(top);
  let headed = false;
  let row: Slice[][] = columns.map(() => []);
  for (let number = at + 1; number < end; number++) {
    const line = lines[number] ?? '';
    if (line.includes('\t')) return unread;
    if (edge.test(line)) {
      const same = [...line.matchAll(/\+/gu)].map(({ index }) => index).join() === borders.join();
      if (!same || row.every((cell) => cell.length === 0)) return unread;
      rows.push(row.map(withoutMargin));
      row = columns.map(() => []);
      if (line.includes('=') && rows.length === 1 && number < end - 1) {
        headed = true;
        align = alignmentsOfEdge(line);
      } else if (line.includes('=')) return unread;
      continue;
    }
    const place = places(line);
    for (const [index, { left, right }] of columns.entries()) {
      const [from, to] = [place(left), place(right)];
      if (line[from] !== '|' || line[to] !== '|') return unread;
      row[index]?.push({
        line: number + 1,
        start: from + 1,
        text: line.slice(from + 1, to).trimEnd(),
      });
    }
    if (/\S/u.test(line.slice(place(columns.at(-1)?.right ?? 0) + 1))) return unread;
  }
  if (rows.length === 0 || row.some((cell) => cell.length > 0)) return unread;
  return { kind: 'table', first: at + 1, last: end, align, headed, blocks: true, rows };
}

function alignmentsOfEdge(line: string): Alignment[] {
  const parts = line.replace(/^[ >]*\+|\+ *$/gu, '').split('+');
  return parts.map((part): Alignment => {
    const [left, right] = [part.startsWith(':'), part.endsWith(':')];
    return left ? (right ? 'center' : 'left') : right ? 'right' : null;
  });
}

function withoutEmptyEnds(cell: readonly Slice[]): Slice[] {
  const used = cell.map(({ text }) => text !== '');
  const first = used.indexOf(true);
  return first < 0 ? [] : cell.slice(first, used.lastIndexOf(true) + 1);
}

/** The lines of a box without the space beside its border, and without empty ones at the ends. */
function withoutMargin(cell: readonly Slice[]): Slice[] {
  const inner = withoutEmptyEnds(cell);
  const spaced = inner.every(({ text }) => text === '' || text.startsWith(' '));
  if (!spaced) return inner;
  return inner.map(({ line, start, text }) => ({ line, start: start + 1, text: text.slice(1) }));
}

function lineBlock(lines: readonly string[], at: number): TextBlock | undefined {
  if (!opens(lines, at) || !isBlockLine(lines[at])) return undefined;
  // A pipe table.
  if (/^[ >]*\|?[ :|-]*--[ :|-]*$/u.test(lines[at + 1] ?? '')) return undefined;
  const read: Slice[][] = [];
  let end = at;
  for (; end < lines.length && !ends(lines[end]); end++) {
    const line = lines[end] ?? '';
    if (line.includes('\t')) return undefined;
    if (isBlockLine(line)) {
      const start = prefixOf(line) + 2;
      const text = line.slice(start).trimEnd();
      // The indentation of a verse stays.
      read.push([
        {
          line: end + 1,
          start,
          text: text.replace(/^ +/u, (spaces) => '\u00a0'.repeat(spaces.length)),
        },
      ]);
    } else if (/^[ >]* /u.test(line) && read.length > 0) {
      read.at(-1)?.push(trimmed(end + 1, line, prefixOf(line), line.length));
    } else return undefined;
  }
  return { kind: 'lines', first: at + 1, last: end, lines: read.map(withoutEmptyEnds) };
}

/** True for a line between the outer bars of a pipe table. */
export const isPipeRow = (line: string | undefined): boolean =>
  /^[ >]*\|.*\|[ \t]*$/u.test(line ?? '');

/** `| words`, and not a row of a pipe table. */
function isBlockLine(line: string | undefined): boolean {
  return line !== undefined && /^[ >]*\|(?: .*)?$/u.test(line) && !isPipeRow(line);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
}
