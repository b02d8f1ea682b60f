import { emphasisIn, escapeWords } from './escape.ts';

/** Something in a text that is set as Markdown: what it prints in place of the characters it covers. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
  /** Of two at one offset, the lower comes first. */
  readonly order: number;
}

/** A paragraph's words as Markdown, with emphasis kept and with what is set into it. */
export function printWords(text: string, insertions: readonly Insertion[] = []): string {
  const all = [
    ...insertions,
    ...emphasisIn(text).flatMap(({ start, end, sign }) => [
      { start, end: start + sign.length, markdown: sign, order: 2 },
      { start: end - sign.length, end, markdown: sign, order: -2 },
    ]),
  ].sort((a, b) => a.start - b.start || a.order - b.order);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, markdown } of all) {
    if (start > from) pieces.push(escapeWords(text.slice(from, start), pieces.length === 0));
    pieces.push(markdown);
    from = Math.max(from, end);
  }
  pieces.push(escapeWords(text.slice(from), pieces.length === 0));
  return pieces.join('').trim();
}
