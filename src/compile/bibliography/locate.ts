import type { Place } from '../problem.ts';
import type { Locate } from './entry.ts';

/** Turns offsets in `text` into places in `file`; lines end with LF, CR LF or CR. */
export function locator(file: string, text: string): Locate {
  const starts = [
    0,
    ...Array.from(text.matchAll(/\r\n|[\n\r]/g), ({ 0: end, index }) => index + end.length),
  ];
  const point = (offset: number) => {
    const at = Math.max(0, Math.min(offset, text.length));
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  };
  return (start, end): Place => ({
    file,
    ...point(start),
    ...(end !== undefined && { end: point(end) }),
  });
}
