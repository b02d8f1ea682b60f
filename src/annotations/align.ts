import type { Stretch } from './text-index.ts';

/** Words looked at from each end: all of them, but for the longest quotations. */
const most = 1000;
/** Characters of a run of words that is hardly there by chance. */
const strong = 18;

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
  text: string,
  stretch: Stretch,
  { exact, prefix, suffix }: Passage,
): Stretch | undefined {
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
    text,
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
 * Without a word at an end that stands in another sentence than the rest, where the rest of that
 * sentence is gone: many sentences begin with "The".
 */
function withoutOtherSentence(text: string, { start, end }: Stretch, missing: Stretch): Stretch {
  const opening = text.slice(start, Math.min(end, start + strong));
  const closing = text.slice(Math.max(start, end - strong), end);
  const first = /^.*?[.!?…]\S*\s/.exec(opening);
  const last = /.*[.!?…]\S*(?=\s)/.exec(closing);
  return {
    start: missing.start > 0 && first ? start + first[0].length : start,
    end: missing.end > 0 && last ? end - closing.length + last[0].length : end,
  };
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

/** Runs from the first that is certain to the last, with a shorter one right beside each. */
function withoutLooseEnds(runs: readonly Run[]): Run[] {
  const longest = Math.max(...runs.map(lengthOf), 0);
  const isStrong = (run: Run) => lengthOf(run) >= Math.min(strong, longest);
  let first = runs.findIndex(isStrong);
  let last = runs.findLastIndex(isStrong);
  if (first > 0 && isBeside(runs[first - 1], runs[first - 1], runs[first])) first--;
  if (isBeside(runs[last + 1], runs[last], runs[last + 1])) last++;
  return runs.slice(Math.max(0, first), last + 1);
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

/** Whether a short run at an end is no farther from the next than it is long. */
function isBeside(run: Run | undefined, one: Run | undefined, next: Run | undefined): boolean {
  if (!run || !one || !next) return false;
  const gap = Math.max(next.here.start - one.here.end, next.there.start - one.there.end);
  return gap <= lengthOf(run) + 1;
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

/** The start where `missing` characters of the words are gone, by what stood before them. */
function widenedStart(text: string, start: number, prefix: string, missing: number): number {
  const words = prefix.slice(-key);
  if (missing === 0 || words.trim().length < key / 2) return start;
  const at = text.lastIndexOf(words, start - words.length);
  const end = at + words.length;
  return at < 0 || end < start - missing * 2 - key ? start : end;
}

function widenedEnd(text: string, end: number, suffix: string, missing: number): number {
  const words = suffix.slice(0, key);
  if (missing === 0 || words.trim().length < key / 2) return end;
  const at = text.indexOf(words, end);
  return at < 0 || at > end + missing * 2 + key ? end : at;
}
