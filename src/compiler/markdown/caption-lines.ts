import { isBlank, isPipeRow, type TextBlock } from './text-table-find.ts';

/**
 * Lines on which `: words` is the caption of a table that ends before it, or of one drawn in text
 * that begins after it, and no definition: it has no term.
 */
export function captionLines(
  source: string,
  blocks: ReadonlyMap<number, TextBlock>,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/^[ >]*:[ \t]/mu.test(source)) return found;
  const lines = source.split(/\r\n|\n|\r/u);
  const lastLines = new Set(Array.from(blocks.values(), ({ last }) => last));
  const following = blocksAfter(lines);
  /** The last line before that is not blank, from 1. */
  let before = 0;
  lines.forEach((line, index) => {
    if (/^[ >]*:[ \t]/u.test(line)) {
      const isAfterTable = lastLines.has(before) || isPipeRow(lines[before - 1]);
      const hasTerm = before > 0 && index + 1 - before <= 2;
      const isBeforeTable = !hasTerm && blocks.has(following[index] ?? 0);
      if (isAfterTable || isBeforeTable) found.add(index + 1);
    }
    if (!isBlank(line)) before = index + 1;
  });
  return found;
}

/** For each line the number of the first one, from 1, after the blank lines that end its block. */
function blocksAfter(lines: readonly string[]): readonly number[] {
  const after: number[] = [];
  let start = 0;
  let next = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    if (isBlank(lines[index])) next = start;
    else start = index + 1;
    after[index] = next;
  }
  return after;
}
