/** `: did you mean "…"?`, or nothing. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `: did you mean "${meant}"?`;
}

/** Text cut to `most` characters, with an ellipsis in place of the rest. */
export function shortened(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** `U+200B` for the first character of `found`. */
export function codePoint(found: string): string {
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is found in a file, and how often beyond what is listed. */
export interface Found {
  readonly found: string;
  readonly more: number;
}

/** ` (and 3 more in this file)`, or nothing. */
export function andMore(more: number): string {
  return more > 0 ? ` (and ${more} more in this file)` : '';
}
