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
