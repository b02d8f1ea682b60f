/** Offset at which each line of `source` begins. */
export function lineOffsets(source: string): number[] {
  const starts = [0];
  const end = /\r\n|\n|\r/gu;
  while (end.test(source)) starts.push(end.lastIndex);
  return starts;
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
