/** Offset at which each line of `source` begins. */
export function lineOffsets(source: string): number[] {
  return [
    0,
    ...[...source.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length),
  ];
}

/**
 * Finds the offset of a parser's point in `source`, by its line and column, both from 1. Undefined
 * on a line with a tab, which a parser counts as several columns.
 */
export function offsetFinder(
  source: string,
): (point: { readonly line: number; readonly column: number }) => number | undefined {
  const starts = lineOffsets(source);
  const tabbed = starts.map((start, index) => {
    const tab = source.slice(start, starts[index + 1]).includes('\t');
    return tab ? undefined : start;
  });
  return ({ line, column }) => {
    const start = tabbed[line - 1];
    return start === undefined ? undefined : start + column - 1;
  };
}
