import { markdownTable } from 'markdown-table';

/** The middle of some numbers; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('Unexpected empty list, expected numbers');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle]!;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

/** "0.41", "3.2", "48": a number as exact as it is worth. */
export function short(value: number): string {
  if (value >= 20) return String(Math.round(value));
  return value.toFixed(value < 1 ? 2 : 1);
}

/** "×0.3": how many times another's figure ours is; below 1 we are ahead. */
export function ratio(ours: number, theirs: number | undefined): string {
  return theirs === undefined || theirs === 0 ? '' : `×${short(ours / theirs)}`;
}

/** "3.0 s (×0.30 of 10 s allowed)": seconds, and what part they are of a budget. */
export function ofBudget(seconds: number, allowed: number, unit = 's'): string {
  return `${short(seconds)} ${unit} (${ratio(seconds, allowed)} of ${String(allowed)} s allowed)`;
}

/** Kilobytes of 1000 bytes. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** A Markdown table, as Prettier would print it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([head, ...rows]);
}
