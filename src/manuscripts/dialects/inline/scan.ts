import type { Fate, Accounted } from '../../model.ts';
import type { Finder } from '../finder.ts';
import { type InlinePlace, type Run, tellAt } from '../run.ts';

/** A place in running text that a rule looks at. */
export interface Scan {
  readonly text: string;
  readonly at: number;
  readonly run: Run;
  readonly finder: Finder;
  /** The line that the place is in. */
  readonly place: InlinePlace;
  /** Where the text begins that no rule has taken. */
  readonly done: number;
}

/** What a rule makes of the text from its place to `end`. */
export interface Found {
  readonly end: number;
  readonly out: string;
  /** How many signs before the place it takes, too. */
  readonly back?: number;
}

export type InlineRule = (scan: Scan) => Found | undefined;

/** What a sticky pattern finds at the place of a scan. */
export function matchAt(pattern: RegExp, { text, at }: Scan): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Converts words within the text at the place of a scan. */
export function inner(words: string, { run, place }: Scan): string {
  return run.inline(words, place, run);
}

/** Accounts for a piece of syntax at the place of a scan. */
export function tell(
  { run, place }: Scan,
  kind: Accounted['kind'],
  fate: Fate,
  what: string,
  why?: string,
): void {
  tellAt(`${place.file}:${place.line}`, run, kind, fate, what, why);
}

/** True where the place of a scan is within the address of a link or of an attribute. */
export function isInAddress({ text, at }: Scan): boolean {
  return /(?:\]\(\s{0,3}<?|["'=]|\]\([^\s()]{1,200})$/.test(text.slice(Math.max(0, at - 205), at));
}

/** Words as they may stand between brackets: brackets that have no partner get a backslash. */
export function bracketed(words: string): string {
  const open: number[] = [];
  const lone = new Set<number>();
  // Code and formulas hold brackets of their own.
  const pattern = /\\.|`[^`]*`|\$[^$\n]+\$|[[\]]/gs;
  for (const { 0: sign, index } of words.matchAll(pattern)) {
    if (sign === '[') open.push(index);
    else if (sign === ']' && open.pop() === undefined) lone.add(index);
  }
  for (const index of open) lone.add(index);
  if (lone.size === 0) return words;
  return words.replace(/[[\]]/g, (sign, index: number) => (lone.has(index) ? `\\${sign}` : sign));
}
