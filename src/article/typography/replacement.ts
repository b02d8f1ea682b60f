/** Characters of a text, in UTF-16 units, and what is shown for them. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a text in one language. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lang: string;
  /** To be shown as it was typed: code, a formula, an address. */
  readonly literal: boolean;
}

/** The words of a block in a row, whatever elements they stand in. */
export interface Run {
  readonly text: string;
  /** In the order of the text, all of it. */
  readonly pieces: readonly Piece[];
}

/** `text` with what is shown; the replacements stand in its order, none over another. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const shown: string[] = [];
  let from = 0;
  for (const { start, end, text: words } of replacements) {
    shown.push(text.slice(from, start), words);
    from = end;
  }
  return shown.join('') + text.slice(from);
}

/**
 * Where stretches of a text stand once it is replaced. A stretch that begins or ends within what is
 * replaced has all of what is shown for it; what is put in between two characters belongs to
 * neither.
 */
export function stretchAfter(
  replacements: readonly Replacement[],
): (start: number, end: number) => { readonly start: number; readonly end: number } {
  const added: number[] = [0];
  for (const { start, end, text } of replacements)
    added.push(added.at(-1)! + text.length - (end - start));
  return (start, end) => {
    // The first replacement that is not wholly before the stretch, and the first after it.
    const first = firstWhere(replacements, (each) => each.end > start);
    const after = firstWhere(replacements, (each) => each.start >= end);
    const opened = replacements[first];
    const closed = replacements[after - 1];
    return {
      start: Math.min(start, opened?.start ?? start) + added[first]!,
      end: Math.max(end, closed?.end ?? end) + added[after]!,
    };
  };
}

/** Index of the first that `holds`, which all after it do as well; their number where none does. */
function firstWhere<T>(sorted: readonly T[], holds: (each: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
