import type { Piece } from '../run.ts';

const none = new WeakMap<Piece, Map<string, number>>();

/**
 * The first line from `from` on that has an end; remembers for a piece which ends it has no more,
 * so that many beginnings without an end are told in one reading.
 */
export function lineBelow(
  piece: Piece,
  end: string,
  from: number,
  isEnd: (line: string) => boolean,
): number | undefined {
  const known = none.get(piece) ?? new Map<string, number>();
  if (from >= (known.get(end) ?? Infinity)) return undefined;
  for (let at = from; at < piece.lines.length; at += 1) if (isEnd(piece.lines[at] ?? '')) return at;
  known.set(end, from);
  none.set(piece, known);
  return undefined;
}
