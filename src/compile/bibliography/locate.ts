import { location } from 'vfile-location';
import type { Place } from '../problem.ts';
import type { Locate } from './entry.ts';

/** Turns offsets in `text` into places in `file`. */
export function locator(file: string, text: string): Locate {
  const index = location(text);
  const point = (offset: number) => index.toPoint(Math.min(offset, text.length));
  return (start, end): Place => {
    const from = point(start) ?? { line: 1, column: 1 };
    const to = end === undefined ? undefined : point(end);
    return {
      file,
      line: from.line,
      column: from.column,
      ...(to && { end: { line: to.line, column: to.column } }),
    };
  };
}
