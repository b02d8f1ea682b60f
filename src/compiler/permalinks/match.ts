import type { Print } from './words.ts';

/** For each old paragraph the index of the new one that it has become, or nothing. */
export interface Matching {
  readonly toNew: readonly (number | undefined)[];
  readonly toOld: readonly (number | undefined)[];
  /** New paragraph that holds most of the words of an unmatched old one (a merge). */
  readonly heldBy: ReadonlyMap<number, number>;
}

/** A feature in more paragraphs than this tells none of them from the others. */
const COMMON = 24;
/** Alike enough between the same neighbours, and anywhere. */
const IN_PLACE = 0.28;
const ANYWHERE = 0.4;
const HELD = 0.4;
const FEW = 6;

/**
 * Finds which paragraph has become which after an edit. First those whose words are equal, from
 * unique ones outwards, so that repeated paragraphs keep their order; then the most alike pairs,
 * one to one, with less likeness asked for between neighbours that stayed. Work grows with the
 * number of words: candidates come from an index of rare features.
 */
export function matchParagraphs(old: readonly Print[], now: readonly Print[]): Matching {
  const state: State = {
    old,
    now,
    toNew: new Array<number | undefined>(old.length).fill(undefined),
    toOld: new Array<number | undefined>(now.length).fill(undefined),
  };
  matchEqual(state);
  for (const { i, j } of alikePairs(state)) {
    if (state.toNew[i] === undefined && state.toOld[j] === undefined) pair(state, i, j);
  }
  return { toNew: state.toNew, toOld: state.toOld, heldBy: holders(state) };
}

interface State {
  readonly old: readonly Print[];
  readonly now: readonly Print[];
  readonly toNew: (number | undefined)[];
  readonly toOld: (number | undefined)[];
}

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly rank: number;
}

function pair(state: State, i: number, j: number): void {
  state.toNew[i] = j;
  state.toOld[j] = i;
}

function matchEqual(state: State): void {
  const before = positions(state.old);
  const after = positions(state.now);
  for (const [hash, places] of before) {
    const there = after.get(hash) ?? [];
    if (places.length === 1 && there.length === 1) pair(state, places[0]!, there[0]!);
  }
  const same = (i: number, j: number) =>
    state.old[i]?.hash === state.now[j]?.hash &&
    state.old[i] !== undefined &&
    state.toNew[i] === undefined &&
    state.toOld[j] === undefined;
  // Repeated paragraphs: outwards from those that are certain, forwards, then backwards.
  for (let i = 0; i < state.old.length; i += 1) {
    const j = state.toNew[i];
    if (j !== undefined && same(i + 1, j + 1)) pair(state, i + 1, j + 1);
  }
  for (let i = state.old.length - 1; i > 0; i -= 1) {
    const j = state.toNew[i];
    if (j !== undefined && same(i - 1, j - 1)) pair(state, i - 1, j - 1);
  }
  for (const [hash, places] of before) {
    const free = (after.get(hash) ?? []).filter((j) => state.toOld[j] === undefined);
    for (const i of places) {
      if (state.toNew[i] !== undefined) continue;
      const j = free.shift();
      if (j !== undefined) pair(state, i, j);
    }
  }
}

function positions(prints: readonly Print[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  prints.forEach(({ hash }, index) => append(found, hash, index));
  return found;
}

function alikePairs(state: State): Candidate[] {
  const index = indexOf(state.old, (i) => state.toNew[i] === undefined);
  const matchedOld = state.toNew.map((j, i) => (j === undefined ? undefined : i));
  const beforeOld = neighbours(matchedOld, 1);
  const afterOld = neighbours(matchedOld, -1);
  const beforeNew = neighbours(state.toOld, 1);
  const afterNew = neighbours(state.toOld, -1);
  const gaps = gapMembers(state, beforeOld);
  const candidates: Candidate[] = [];
  state.now.forEach((print, j) => {
    if (state.toOld[j] !== undefined) return;
    const found = lookUp(index, print);
    // Those between the same neighbours are looked at even if they share only common words.
    for (const i of gaps.get(beforeNew[j]!)?.slice(0, COMMON) ?? []) found.add(i);
    for (const i of found) {
      const inPlace = beforeNew[j] === beforeOld[i] || afterNew[j] === afterOld[i];
      const score = alike(state.old[i]!, print);
      if (score < (inPlace ? IN_PLACE : ANYWHERE)) continue;
      candidates.push({ i, j, rank: score + (inPlace ? 0.15 : 0) });
    }
  });
  return candidates.sort(
    (a, b) =>
      b.rank - a.rank || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  );
}

/**
 * For each place the old index of the nearest matched paragraph before it (`step` 1) or after it
 * (`step` -1); -1 at the edge of the article. Equal numbers on both sides mean the same neighbour.
 */
function neighbours(oldIndexes: readonly (number | undefined)[], step: 1 | -1): number[] {
  const result = new Array<number>(oldIndexes.length).fill(-1);
  let last = -1;
  for (
    let index = step === 1 ? 0 : oldIndexes.length - 1;
    index >= 0 && index < oldIndexes.length;
    index += step
  ) {
    result[index] = last;
    last = oldIndexes[index] ?? last;
  }
  return result;
}

/** Unmatched old paragraphs by the matched one before them. */
function gapMembers(state: State, beforeOld: readonly number[]): Map<number, number[]> {
  const gaps = new Map<number, number[]>();
  state.old.forEach((_, i) => {
    if (state.toNew[i] === undefined) append(gaps, beforeOld[i]!, i);
  });
  return gaps;
}

function indexOf(prints: readonly Print[], wanted: (i: number) => boolean): Map<number, number[]> {
  const index = new Map<number, number[]>();
  prints.forEach(({ sample }, i) => {
    if (!wanted(i)) return;
    for (const feature of sample) append(index, feature, i);
  });
  return index;
}

function lookUp(index: ReadonlyMap<number, readonly number[]>, print: Print): Set<number> {
  const found = new Set<number>();
  for (const feature of print.features) {
    const list = index.get(feature);
    if (list !== undefined && list.length <= COMMON) for (const i of list) found.add(i);
  }
  return found;
}

/** Features of the sample that the new paragraph has. */
function hitsOf(old: Print, now: Print): number {
  let hits = 0;
  for (const feature of old.sample) if (now.features.has(feature)) hits += 1;
  return hits;
}

/**
 * Likeness from 0 to 1: Dice's coefficient of the features, or, so that the halves of a split
 * and the whole of a merge count too, most of the share that one holds of the other. A few hits
 * prove no share: they may be chance.
 */
function alike(old: Print, now: Print): number {
  const hits = hitsOf(old, now);
  if (hits === 0) return 0;
  const part = hits / old.sample.length;
  const both = part * old.size;
  const dice = (2 * both) / (old.size + now.size);
  const held = hits < FEW ? 0 : Math.max(part, Math.min(1, both / now.size));
  return Math.max(dice, 0.7 * held);
}

function holders(state: State): Map<number, number> {
  const held = new Map<number, number>();
  const index = indexOf(state.old, (i) => state.toNew[i] === undefined);
  const best = new Map<number, number>();
  state.now.forEach((print, j) => {
    for (const i of lookUp(index, print)) {
      const before = state.old[i];
      const part = before === undefined ? 0 : hitsOf(before, print) / before.sample.length;
      if (part >= HELD && part > (best.get(i) ?? 0)) {
        best.set(i, part);
        held.set(i, j);
      }
    }
  });
  return held;
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
