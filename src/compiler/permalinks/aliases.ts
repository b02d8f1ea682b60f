import type { Alias, Ledger } from '../../article/index.ts';
import type { Matching } from './match.ts';

/** The ids of a text as it stands, and what its published parts have become. */
export interface Assigned {
  readonly matching: Matching;
  /** For each published section the index of the one that it has become. */
  readonly sectionsToNew: readonly (number | undefined)[];
  readonly sections: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Leads every published id that nothing has any more to what stands for its text. */
export function aliasesOf(
  before: Ledger,
  { matching, sectionsToNew, sections, paragraphs }: Assigned,
): { aliases: Alias[]; removed: Alias[]; dead: string[] } {
  const living = new Set([...sections, ...paragraphs]);
  const fallback = paragraphs[0] ?? sections[0];
  const removed: Alias[] = [];
  const dead: string[] = [];
  const targets = new Map<string, string>();
  const gone = (id: string, to: string | undefined, hash?: string) => {
    if (living.has(id)) return;
    if (to === undefined) return dead.push(id);
    targets.set(id, to);
    return removed.push({ id, to, ...(hash === undefined ? {} : { hash }) });
  };
  before.sections.forEach(({ id }, i) => {
    const j = sectionsToNew[i];
    // Where its heading alone is gone, its text still stands.
    const first = before.paragraphs.findIndex(
      (paragraph, at) => paragraph.in === id && matching.toNew[at] !== undefined,
    );
    const text = j === undefined ? paragraphs[matching.toNew[first] ?? -1] : undefined;
    const near = j ?? nearestMatch(sectionsToNew, i);
    gone(id, text ?? (near === undefined ? undefined : sections[near]) ?? sections[0] ?? fallback);
  });
  before.paragraphs.forEach(({ id, in: section, hash }, i) => {
    if (living.has(id)) return;
    const j = matching.heldBy.get(i) ?? replacement(before, matching, i);
    const home = living.has(section) ? section : targets.get(section);
    gone(id, (j === undefined ? undefined : paragraphs[j]) ?? home ?? fallback, hash);
  });
  const names = new Set(before.named.map(({ id }) => id));
  const kept = before.aliases
    .filter(({ id }) => !living.has(id))
    .flatMap((alias) => {
      const to =
        living.has(alias.to) || names.has(alias.to)
          ? alias.to
          : (targets.get(alias.to) ?? fallback);
      if (to === undefined) dead.push(alias.id);
      return to === undefined ? [] : [{ ...alias, to }];
    });
  return { aliases: [...kept, ...removed], removed, dead };
}

/** What stands where paragraph `i` stood: new text between its neighbours, else a neighbour. */
function replacement(before: Ledger, matching: Matching, i: number): number | undefined {
  const previous = nearestMatch(matching.toNew, i, -1);
  const next = nearestMatch(matching.toNew, i, 1);
  const start = previous === undefined ? 0 : previous + 1;
  const end = next ?? matching.toOld.length;
  for (let j = start; j < end; j += 1) if (matching.toOld[j] === undefined) return j;
  const section = before.paragraphs[i]?.in;
  const inSection = (j: number | undefined) => {
    const old = j === undefined ? undefined : matching.toOld[j];
    return old !== undefined && before.paragraphs[old]?.in === section;
  };
  if (inSection(previous)) return previous;
  if (inSection(next)) return next;
  return undefined;
}

function nearestMatch(
  matches: readonly (number | undefined)[],
  index: number,
  step?: 1 | -1,
): number | undefined {
  if (step === undefined) {
    return nearestMatch(matches, index, -1) ?? nearestMatch(matches, index, 1);
  }
  for (let at = index + step; at >= 0 && at < matches.length; at += step) {
    if (matches[at] !== undefined) return matches[at];
  }
  return undefined;
}
