import type { Accounted, Fate } from '../../model.ts';
import { joinLines, type Piece, placeIn, type Run, tellAt } from '../run.ts';

/** A line that a rule looks at. */
export interface BlockScan {
  readonly piece: Piece;
  readonly at: number;
  readonly line: string;
  readonly run: Run;
  /** Label of MyST that stands before the line; who uses it, takes it. */
  readonly label: { pending?: string | undefined };
}

/** What a rule makes of the lines from its place to `end`. */
export interface Block {
  readonly end: number;
  readonly out: readonly string[];
}

export type BlockRule = (scan: BlockScan) => Block | undefined;

/** Accounts for a piece of syntax at the line of a scan, or below it. */
export function tell(
  { run, piece, at }: Pick<BlockScan, 'run' | 'piece' | 'at'>,
  kind: Accounted['kind'],
  fate: Fate,
  what: string,
  why?: string,
): void {
  tellAt(placeIn(piece, at), run, kind, fate, what, why);
}

/** Words of one line in our Markdown. */
export function lineOf(
  words: string,
  { run, piece, at }: Pick<BlockScan, 'run' | 'piece' | 'at'>,
): string {
  return joinLines(run.inline(words.trim(), { file: piece.file, line: piece.first + at }, run));
}

/** Lines with a prefix before each that is not blank. */
export function indented(lines: readonly string[], prefix: string): string[] {
  return prefix === '' ? [...lines] : lines.map((line) => (line === '' ? line : prefix + line));
}

/** A line without up to `width` columns of blanks at its beginning. */
export function outdented(line: string, width: number): string {
  let column = 0;
  let at = 0;
  for (; at < line.length && column < width; at += 1) {
    if (line[at] === ' ') column += 1;
    else if (line[at] === '\t') column += 4 - (column % 4);
    else break;
  }
  return line.slice(at);
}

/** Lines without blank ones at both ends. */
export function trimmed(lines: readonly string[]): string[] {
  let from = 0;
  let to = lines.length;
  while (from < to && lines[from]?.trim() === '') from += 1;
  while (to > from && lines[to - 1]?.trim() === '') to -= 1;
  return lines.slice(from, to);
}

/** A div around lines of our Markdown. */
export function divOf(attributes: string, lines: readonly string[]): string[] {
  return [`::: ${attributes}`, ...lines, ':::'];
}
