import { type Block, originAt } from './block.ts';
import { type MarkCandidate, markCandidates } from './markers.ts';
import type { TypedNote } from './notes.ts';

/** Where a note is called: in a block, between two offsets of its text that hold the printed mark. */
export interface PlacedMark {
  /** Index of the note. */
  readonly note: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** True if the mark is not in the text received and was placed by us. */
  readonly isSupplied?: boolean;
}

/** Lines between which the mark of a note is looked for: those above its group, below the last. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** The zone of each note. */
export function zonesOf(notes: readonly TypedNote[]): Zone[] {
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  for (const { group, line } of notes) {
    if (!firsts.has(group)) firsts.set(group, line);
    lasts.set(group, line);
  }
  return notes.map(({ group }) => ({
    from: lasts.get(group - 1) ?? 0,
    to: firsts.get(group) ?? 0,
  }));
}

interface Candidate extends MarkCandidate {
  readonly note: number;
  readonly block: number;
  readonly score: number;
}

/**
 * Finds the marks of notes in the running text. Numbers that may be marks are many; those taken are
 * the ones in the order of the notes that weigh most together, by their shape and by standing on
 * the page of their note. Bare digits count only there. In n log n of the numbers.
 */
export function placeMarks(blocks: readonly Block[], notes: readonly TypedNote[]): PlacedMark[] {
  const zones = zonesOf(notes);
  const byValue = new Map<number, number[]>();
  for (const [index, { value }] of notes.entries()) {
    const same = byValue.get(value);
    if (same) same.push(index);
    else byValue.set(value, [index]);
  }
  const candidates = blocks.flatMap((block, index) =>
    block.kind === 'raw'
      ? []
      : markCandidates(block.text).flatMap((found) => {
          const { line } = originAt(block, found.start);
          const same = byValue.get(found.value) ?? [];
          const note = inZone(same, zones, line) ?? (same.length === 1 ? same[0] : undefined);
          if (note === undefined) return [];
          const score = scoreOf(found, zones[note]!, line);
          return score > 0 ? [{ ...found, note, block: index, score }] : [];
        }),
  );
  return heaviestChain(candidates, notes.length).map(({ note, block, start, end }) => ({
    note,
    block,
    start,
    end,
  }));
}

/** The note in whose zone a line is, by bisection: zones grow. */
function inZone(same: readonly number[], zones: readonly Zone[], line: number): number | undefined {
  let low = 0;
  let high = same.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[same[middle]!]?.to ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  const note = same[low];
  return note !== undefined && (zones[note]?.from ?? 0) < line ? note : undefined;
}

function scoreOf({ weight }: MarkCandidate, { from, to }: Zone, line: number): number {
  if (from < line && line < to) return weight;
  return weight >= 6 ? weight / 2 : 0;
}

/** The candidates that rise with the notes and weigh most together. */
function heaviestChain(candidates: readonly Candidate[], count: number): Candidate[] {
  // A Fenwick tree over notes, which holds the best chain that ends at or before each.
  const tree: (number | undefined)[] = new Array<number | undefined>(count + 1).fill(undefined);
  const totals: number[] = [];
  const before: (number | undefined)[] = [];
  let top: number | undefined;
  for (const [index, { note, score }] of candidates.entries()) {
    let best: number | undefined;
    for (let at = note; at > 0; at -= at & -at) {
      const other = tree[at];
      if (other !== undefined && (best === undefined || totals[other]! > totals[best]!))
        best = other;
    }
    before.push(best);
    totals.push((best === undefined ? 0 : totals[best]!) + score);
    for (let at = note + 1; at <= count; at += at & -at) {
      const other = tree[at];
      if (other === undefined || totals[index]! > totals[other]!) tree[at] = index;
    }
    if (top === undefined || totals[index]! > totals[top]!) top = index;
  }
  const chain: Candidate[] = [];
  for (let at = top; at !== undefined; at = before[at]) chain.push(candidates[at]!);
  return chain.reverse();
}
