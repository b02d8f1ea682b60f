import type { Stretch, TextIndex } from './text-index.ts';

/** Words looked at from each end: all of them, but for the longest quotations. */
const most = 1000;
/** Characters at an end that are left out where they belong to another sentence than the rest. */
const few = 18;

/** Scripts that write words without blanks between them: each character is one here. */
const alone = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const token = new RegExp(
  String.raw`${alone}\p{M}*|(?:(?!${alone})[\p{L}\p{N}\p{M}])+|[^\s\p{L}\p{N}\p{M}]`,
  'gu',
);

/**
 * The part of a near fit that is really of the words that were marked: from the first of them that
 * is still there to the last. A word at an end that was replaced is in it where what stood around
 * the marked words still stands there. Undefined where none of the words is left.
 */
export function alignedPart(
  index: Pick<TextIndex, 'text' | 'isStart'>,
  stretch: Stretch,
  { exact, prefix, suffix }: Passage,
): Stretch | undefined {
  const { text } = index;
  const here = tokensIn(exact);
  const there = tokensIn(text.slice(stretch.start, stretch.end));
  const first = runsOf(here.slice(0, most), there.slice(0, most))
    .map((run) => withoutOthersSign(run, text, stretch.start))
    .find(isThere);
  const last = runsOf(here.slice(-most), there.slice(-most))
    .map((run) => withoutOthersSign(run, text, stretch.start))
    .findLast(isThere);
  if (!first || !last) return undefined;
  const missing = { start: first.here.start, end: exact.length - last.here.end };
  const kept = withoutOtherSentence(
    index,
    { start: stretch.start + first.there.start, end: stretch.start + last.there.end },
    missing,
  );
  if (kept.start >= kept.end) return undefined;
  return {
    start: widenedStart(text, kept.start, prefix, missing.start),
    end: widenedEnd(text, kept.end, suffix, missing.end),
  };
}

/**
 * Without a word at an end that stands in another sentence, or block, than the rest, where the rest
 * of that sentence is gone: many sentences begin with "The".
 */
function withoutOtherSentence(
  index: Pick<TextIndex, 'text' | 'isStart'>,
  { start, end }: Stretch,
  missing: Stretch,
): Stretch {
  const { text } = index;
  const isBreak = (at: number) =>
    text[at - 1] === ' ' &&
    (index.isStart(at) || /[.!?…。！？]\P{L}*$/u.test(text.slice(at - 5, at)));
  let from = start;
  let to = end;
  if (missing.start > 0)
    for (let at = start + 1; at < Math.min(end, start + few); at++) if (isBreak(at)) from = at;
  if (missing.end > 0)
    for (let at = end - 1; at > Math.max(from, end - few); at--) if (isBreak(at)) to = at - 1;
  return { start: from, end: to };
}

interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface Token extends Stretch {
  readonly word: string;
}

/** Words that follow each other in both texts. */
interface Run {
  readonly here: Stretch;
  readonly there: Stretch;
}

function tokensIn(text: string): Token[] {
  return Array.from(text.matchAll(token), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/**
 * Runs of words that both texts have in the same order. A short one at an end, far from the next,
 * is only like what was marked ("the"): it is left out.
 */
function runsOf(here: readonly Token[], there: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let before: readonly [number, number] | undefined;
  for (const [i, j] of common(here, there)) {
    const one = here[i];
    const other = there[j];
    if (!one || !other) continue;
    const last = runs.at(-1);
    const follows = before && before[0] + 1 === i && before[1] + 1 === j;
    if (last && follows) {
      runs[runs.length - 1] = {
        here: { start: last.here.start, end: one.end },
        there: { start: last.there.start, end: other.end },
      };
    } else runs.push({ here: one, there: other });
    before = [i, j];
  }
  return withoutLooseEnds(runs);
}

/**
 * The runs that are worth the way between them: letters that both texts have, less those between.
 * A word at an end, far from the rest, is only like one that was marked.
 */
function withoutLooseEnds(runs: readonly Run[]): Run[] {
  let best = { worth: 0, from: 0, to: 0 };
  let worth = 0;
  let from = 0;
  for (const [at, run] of runs.entries()) {
    worth -= gapBetween(runs[at - 1], run);
    if (worth <= 0) {
      worth = 0;
      from = at;
    }
    worth += lengthOf(run);
    if (worth > best.worth) best = { worth, from, to: at + 1 };
  }
  return runs.slice(best.from, best.to);
}

function lengthOf({ here }: Run): number {
  return here.end - here.start;
}

/** A run without signs at its ends that belong to a word outside it. */
function withoutOthersSign({ here, there }: Run, text: string, from: number): Run {
  let before = 0;
  let behind = 0;
  const at = (place: number) => text[from + place] ?? ' ';
  const isSign = (place: number) => /[^\s\p{L}\p{N}\p{M}]/u.test(at(place));
  const isWord = (place: number) => !/\s/.test(at(place));
  while (
    there.start + before < there.end &&
    isSign(there.start + before) &&
    isWord(there.start - 1)
  )
    before++;
  while (there.end - behind > there.start && isSign(there.end - behind - 1) && isWord(there.end))
    behind++;
  return {
    here: { start: here.start + before, end: here.end - behind },
    there: { start: there.start + before, end: there.end - behind },
  };
}

function isThere({ there }: Run): boolean {
  return there.start < there.end;
}

function gapBetween(run: Run | undefined, next: Run): number {
  if (!run) return 0;
  return Math.max(next.here.start - run.here.end, next.there.start - run.there.end);
}

/** Pairs of the same words in the same order, of the most letters together. */
function common(here: readonly Token[], there: readonly Token[]): [number, number][] {
  const width = there.length + 1;
  const sums = new Uint32Array((here.length + 1) * width);
  const sum = (i: number, j: number) => sums[i * width + j] ?? 0;
  const worth = (i: number, j: number) =>
    here[i]?.word === there[j]?.word ? (here[i]?.word.length ?? 0) : 0;
  for (let i = here.length - 1; i >= 0; i--) {
    for (let j = there.length - 1; j >= 0; j--) {
      const both = worth(i, j);
      sums[i * width + j] = Math.max(
        sum(i + 1, j),
        sum(i, j + 1),
        both > 0 ? both + sum(i + 1, j + 1) : 0,
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < here.length && j < there.length;) {
    const both = worth(i, j);
    if (both > 0 && sum(i, j) === both + sum(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (sum(i, j) === sum(i, j + 1)) j++;
    else i++;
  }
  return pairs;
}

/** Characters of what stood around the words that must stand there to set an end by it. */
const key = 12;
/** No more of the words may be gone at that end. */
const mostMissing = 40;

/** The start where `missing` characters of the words are gone, by what stood before them. */
function widenedStart(text: string, start: number, prefix: string, missing: number): number {
  const words = prefix.slice(-key);
  if (missing === 0 || missing > mostMissing || words.trim().length < key / 2) return start;
  const at = text.lastIndexOf(words, start - words.length);
  const end = at + words.length;
  return at < 0 || end < start - missing * 2 - key ? start : end;
}

function widenedEnd(text: string, end: number, suffix: string, missing: number): number {
  const words = suffix.slice(0, key);
  if (missing === 0 || missing > mostMissing || words.trim().length < key / 2) return end;
  const at = text.indexOf(words, end);
  return at < 0 || at > end + missing * 2 + key ? end : at;
}
