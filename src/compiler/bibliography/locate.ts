import { pointFinder } from '../lines.ts';
import type { Place } from '../../article/index.ts';
import type { Locate } from './entry.ts';

/** Turns offsets in `text` into places in `file`; what lies outside of it counts as its nearer end. */
export function locator(file: string, text: string): Locate {
  const find = pointFinder(text);
  const point = (offset: number) => find(Math.max(0, Math.min(offset, text.length)));
  return (start, end): Place => ({
    file,
    ...point(start),
    ...(end !== undefined && { end: point(end) }),
  });
}
