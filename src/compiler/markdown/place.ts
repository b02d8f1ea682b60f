import type { Place } from '../../article/index.ts';
import type { Nodes } from 'mdast';

/** Where a node stands in `file`; at its beginning for what no parser has read. */
export function placeOf({ position }: Pick<Nodes, 'position'>, file: string): Place {
  if (position === undefined) return { file, line: 1, column: 1 };
  const { start, end } = position;
  return {
    file,
    line: start.line,
    column: start.column,
    end: { line: end.line, column: end.column },
  };
}
