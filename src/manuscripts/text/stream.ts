import { type Word, wordsIn } from './words.ts';

/** Words of several texts one after the other, and where runs of them stand. */
export interface Stream {
  readonly words: readonly Word[];
  /** Index of the text that each word stands in. */
  readonly owners: readonly number[];
  /** Index of the first word of each text. */
  readonly firsts: readonly number[];
  /** Where a run of `runLength` words stands, by its words. */
  readonly runs: ReadonlyMap<string, readonly number[]>;
}

/** Words of a run that is looked up. */
export const runLength = 5;
/** A run that stands more often is a refrain, and no pull-quote. */
const mostPlaces = 8;

/** Reads the words of texts. Only runs that stand more than once are kept, unless `all` is asked for. */
export function streamOf(texts: readonly string[], all = false): Stream {
  const words: Word[] = [];
  const owners: number[] = [];
  const firsts: number[] = [];
  for (const [owner, text] of texts.entries()) {
    firsts.push(words.length);
    for (const word of wordsIn(text)) {
      words.push(word);
      owners.push(owner);
    }
  }
  return { words, owners, firsts, runs: runsOf(words, all) };
}

function runsOf(words: readonly Word[], all: boolean): Map<string, number[]> {
  const seen = new Map<string, number>();
  const runs = new Map<string, number[]>();
  for (let at = 0; at + runLength <= words.length; at++) {
    const key = runAt(words, at);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, at);
      if (all) runs.set(key, [at]);
      continue;
    }
    const places = runs.get(key);
    if (!places) runs.set(key, [first, at]);
    else if (places.length <= mostPlaces) places.push(at);
  }
  for (const [key, places] of runs) if (places.length > mostPlaces) runs.delete(key);
  return runs;
}

/** The run of words that begins at an index. */
export function runAt(words: readonly Word[], at: number): string {
  let key = '';
  for (let index = at; index < at + runLength; index++) key += `${words[index]?.word ?? ''} `;
  return key;
}

/** Index of the text after that of a word; the first word of that text. */
function nextText({ owners, firsts, words }: Stream, at: number): number {
  return firsts[(owners[at] ?? 0) + 1] ?? words.length;
}

/** Where a stretch of words stands: indexes of its first word and of the one after its last. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Follows `quoted` through the stream from a place where word `offset` of it stands, both ways. Single
 * words may differ, be missing or be more: one of ten. Whole texts that `mayPass` allows (another
 * quotation, a running head) may stand in between. Undefined where too much differs.
 */
export function follow(
  stream: Stream,
  quoted: readonly Word[],
  offset: number,
  place: number,
  mayPass: (owner: number) => boolean,
): Found | undefined {
  const most = Math.floor(quoted.length / 10);
  const forward = walk(stream, quoted, offset, place, 1, most, mayPass);
  if (!forward) return undefined;
  const back = walk(stream, quoted, offset - 1, place - 1, -1, most - forward.faults, mayPass);
  return back && { start: back.last, end: forward.last + 1 };
}

/** Walks in one direction to the end of `quoted`; `last` is the last word of the stream that fits. */
function walk(
  stream: Stream,
  quoted: readonly Word[],
  offset: number,
  place: number,
  step: 1 | -1,
  most: number,
  mayPass: (owner: number) => boolean,
): { readonly last: number; readonly faults: number } | undefined {
  const { words } = stream;
  const wordAt = (at: number): string => words[at]?.word ?? '';
  const goOn = (at: number, sought: string): number => hop(stream, at, step, sought, mayPass);
  let faults = 0;
  let last = place - step;
  let at = place;
  for (let index = offset; index >= 0 && index < quoted.length; index += step) {
    const sought = quoted[index]?.word ?? '';
    at = goOn(at, sought);
    if (wordAt(at) === sought) {
      last = at;
      at += step;
      continue;
    }
    // A word that the end of a line cuts in two.
    const half = sought.startsWith(wordAt(at))
      ? sought.slice(wordAt(at).length)
      : sought.slice(0, -wordAt(at).length);
    const other = wordAt(at) === '' ? at : goOn(at + step, half);
    const both = step === 1 ? wordAt(at) + wordAt(other) : wordAt(other) + wordAt(at);
    if (other !== at && both === sought) {
      last = other;
      at = other + step;
      continue;
    }
    faults++;
    if (faults > most || at < 0 || at >= words.length) return undefined;
    // A word too many in the stream, one that is missing there, or another word.
    if (wordAt(at + step) === sought) {
      last = at + step;
      at += 2 * step;
    } else if (wordAt(at) !== quoted[index + step]?.word) at += step;
  }
  return { last, faults };
}

/** Passes over whole texts that may stand in between, where the sought word is not the next one. */
function hop(
  stream: Stream,
  from: number,
  step: 1 | -1,
  sought: string,
  mayPass: (owner: number) => boolean,
): number {
  const { words, owners, firsts } = stream;
  let at = from;
  for (let passed = 0; passed < 4; passed++) {
    const owner = owners[at];
    const isEdge = owner !== undefined && owner !== owners[at - step];
    if (words[at]?.word === sought || !isEdge || !mayPass(owner)) break;
    at = step === 1 ? nextText(stream, at) : (firsts[owner] ?? 0) - 1;
  }
  return at;
}
