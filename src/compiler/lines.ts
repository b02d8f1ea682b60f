/** Offset at which each line of `source` begins. */
export function lineOffsets(source: string): number[] {
  const starts = [0];
  const end = /\r\n|\n|\r/gu;
  while (end.test(source)) starts.push(end.lastIndex);
  return starts;
}

/** Finds the line and column, both from 1, of an offset in `text`; lines end with LF, CR LF or CR. */
export function pointFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = lineOffsets(text);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Offset of a parser's point (line and column from 1); undefined on a line with a tab, which a parser counts as several columns. */
export type OffsetOf = (point: {
  readonly line: number;
  readonly column: number;
}) => number | undefined;

/** Finds offsets in `source`. */
export function offsetFinder(source: string): OffsetOf {
  const starts = lineOffsets(source);
  const tabbed = new Set<number>();
  if (source.includes('\t')) {
    starts.forEach((start, index) => {
      if (source.slice(start, starts[index + 1]).includes('\t')) tabbed.add(index + 1);
    });
  }
  return ({ line, column }) => {
    const start = tabbed.has(line) ? undefined : starts[line - 1];
    return start === undefined ? undefined : start + column - 1;
  };
}
