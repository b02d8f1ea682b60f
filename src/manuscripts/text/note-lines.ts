import type { Line } from './lines.ts';
import { markCandidates, noteStart, type NoteStart } from './markers.ts';

/** A link of a chain of note numbers, with the best chain that ends in it. */
interface Link {
  readonly line: Line;
  readonly start: NoteStart;
  /** Weight of the whole chain up to here. */
  readonly score: number;
  readonly before?: Link;
  /** True if the number's shape or a mark in the text above says that it is a note. */
  readonly isCalled: boolean;
}

/** More numbers than these are not missed between two notes. */
const widestGap = 5;

/**
 * The lines that begin a note. Numbers at the beginning of lines are of many kinds (years, items of
 * lists, cells of tables): those of notes are the chain 1, 2, 3 … that weighs most, by the shapes
 * of the numbers and by marks in the text above. Where pages begin with 1 again, so may the chain.
 * Linear in the number of lines.
 */
export function noteLines(lines: readonly Line[]): ReadonlyMap<Line, NoteStart> {
  const isPaged = (lines.at(-1)?.page ?? 1) > 1;
  const marks = new Map<number, Line>();
  const best = new Map<number, Link>();
  /** The best chain that ended on an earlier page, and the best so far. */
  let ended: Link | undefined;
  let top: Link | undefined;
  let page = 1;
  for (const [index, line] of lines.entries()) {
    if (line.page !== page) {
      ended = top;
      page = line.page;
    }
    const start = noteStart(line.text);
    if (start) {
      const mark = marks.get(start.value);
      const isCalled = mark !== undefined && (!isPaged || line.page - mark.page <= 1);
      const before = chainBefore(start.value, best, isPaged ? ended : undefined);
      if (before || start.value <= widestGap) {
        const weight = weigh(line, start, isCalled, lines[index + 1]);
        const gap =
          before && before.start.value < start.value
            ? start.value - before.start.value - 1
            : start.value - 1;
        const score = (before?.score ?? 0) + weight - gap - (before && start.value === 1 ? 0.2 : 0);
        const link = {
          line,
          start,
          score,
          isCalled: isCalled || start.weight >= 2,
          ...(before && { before }),
        };
        if (score > 0 && score >= (best.get(start.value)?.score ?? 0)) best.set(start.value, link);
        if (score >= (top?.score ?? 0)) top = link;
      }
    }
    for (const { value } of markCandidates(start ? line.text.slice(start.length) : line.text)) {
      marks.set(value, line);
    }
  }
  return accepted(top);
}

function chainBefore(
  value: number,
  best: ReadonlyMap<number, Link>,
  ended: Link | undefined,
): Link | undefined {
  let found: Link | undefined;
  for (let gap = 1; gap <= widestGap; gap++) {
    const link = best.get(value - gap);
    if (link && link.score - gap > (found ? found.score - 1 : -Infinity)) found ??= link;
  }
  if (value === 1 && ended) found = ended;
  return found;
}

function weigh(line: Line, start: NoteStart, isCalled: boolean, next: Line | undefined): number {
  const words = line.text.slice(start.length);
  const isAlone = line.apart && (next?.apart ?? true);
  // "2 Methods" alone in its lines is a heading.
  const isHeading = isAlone && words.split(/\s+/).length <= 8 && !/[.!?)]$/u.test(words);
  const weak = start.weight >= 2 || isCalled ? 1 : 0.3;
  return (start.weight + (isCalled ? 1 : 0)) * weak * (isHeading && start.weight < 2 ? 0.2 : 1);
}

/**
 * The chain, but for those parts of it, from one number 1 to the next, of which fewer than half are
 * notes by their shape or their marks: they are the items of lists.
 */
function accepted(top: Link | undefined): ReadonlyMap<Line, NoteStart> {
  const starts = new Map<Line, NoteStart>();
  let part: Link[] = [];
  for (let link = top; link; link = link.before) {
    part.push(link);
    const isFirst = link.before === undefined || link.before.start.value >= link.start.value;
    if (!isFirst) continue;
    const called = part.filter(({ isCalled }) => isCalled).length;
    if (called * 2 >= part.length) for (const { line, start } of part) starts.set(line, start);
    part = [];
  }
  return starts;
}
