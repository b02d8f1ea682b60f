import search from 'approx-string-match';
import { alignedPart } from './align.ts';
import type { Target, TextBlock } from './model.ts';
import { type Place, plain, type Stretch, TextIndex } from './text-index.ts';

/** A stretch of the text: from a place in a block to a place in the same or a later one. */
export interface Anchor {
  readonly start: Place;
  readonly end: Place;
  /** `near` where the words have changed since they were marked. */
  readonly fit: 'exact' | 'near';
}

/**
 * Finds marked words in a text: where they stood, else in their paragraph, else where the ledger
 * says that the paragraph went, else as the only ones of their kind in the whole text. Undefined
 * where they cannot be found for certain: an orphan.
 * @param blocks The blocks of the page in reading order.
 * @param aliases Ids of blocks that were replaced, each with the id of what replaced it.
 */
export function anchor(
  target: Target,
  blocks: readonly TextBlock[],
  aliases?: ReadonlyMap<string, string>,
): Anchor | undefined {
  return anchorIn(new TextIndex(blocks, aliases), target);
}

/** {@link anchor} for many: the text is prepared once. In the order of the targets. */
export function anchorAll(
  targets: readonly Target[],
  blocks: readonly TextBlock[],
  aliases?: ReadonlyMap<string, string>,
): (Anchor | undefined)[] {
  const index = new TextIndex(blocks, aliases);
  return targets.map((target) => anchorIn(index, target));
}

/** {@link anchor} in a text that has been prepared. */
export function anchorIn(index: TextIndex, target: Target): Anchor | undefined {
  const wanted = wantedOf(index, target);
  const found =
    inPlace(index, wanted) ??
    inParts(index, target, 'ends') ??
    somewhere(index, wanted) ??
    inParts(index, target, 'half') ??
    byWordsAlone(index, target, wanted);
  const places = found && index.placesOf(found.stretch);
  return places && { ...places, fit: found.fit };
}

/** What is looked for, as the text of {@link TextIndex} would have it. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, if the block is there under its own id. */
  readonly at: number | undefined;
  /** The blocks that it stood in. */
  readonly first: number | undefined;
  readonly last: number | undefined;
}

interface Found {
  readonly stretch: Stretch;
  readonly fit: Anchor['fit'];
}

/** Characters that must agree, of the words and of what stands around them, to be certain. */
const certain = 48;
/** Fewer where the paragraph stands as it stood, and more where it is another one. */
const certainInPlace = 40;
const certainElsewhere = 56;
/** By so many more must one place agree than another. */
const margin = 6;
/** Places that are looked at; who marks a single letter has very many. */
const mostCandidates = 500;

function wantedOf(index: TextIndex, { start, end, quote }: Target): Wanted {
  const first = index.numberOf(start.block);
  return {
    exact: plain(quote.exact),
    prefix: plain(quote.prefix),
    suffix: plain(quote.suffix),
    at:
      first !== undefined && index.has(start.block)
        ? index.stretchOf(first).start + start.offset
        : undefined,
    first,
    last: start.block === end.block ? first : index.numberOf(end.block),
  };
}

/** The words where they stood, with the same words around them. */
function inPlace({ text }: TextIndex, { at, exact, prefix, suffix }: Wanted): Found | undefined {
  if (at === undefined || !text.startsWith(exact, at)) return undefined;
  const end = at + exact.length;
  if (!text.startsWith(suffix, end)) return undefined;
  if (text.slice(Math.max(0, at - prefix.length), at) !== prefix) return undefined;
  return { stretch: { start: at, end }, fit: 'exact' };
}

/** The words as they were, or nearly so, in their paragraph, then as they were in the whole text. */
function somewhere(index: TextIndex, wanted: Wanted): Found | undefined {
  const { exact, first, last } = wanted;
  if (exact === '') return undefined;
  if (first !== undefined || last !== undefined) {
    const from = first ?? last ?? 0;
    const to = Math.max(from, last ?? from);
    const own = index.stretchOf(from, to);
    // Words may have come to stand on both sides of a new paragraph.
    const around = { start: Math.max(0, own.start - exact.length), end: own.end + exact.length };
    const found =
      best(index, wanted, occurrences(index.text, exact, around, own), certain) ??
      near(index, wanted, index.stretchOf(from - 1, to + 1));
    if (found) return found;
  }
  const all = { start: 0, end: index.text.length };
  const elsewhere = occurrences(index.text, exact, all, all);
  return elsewhere.length === 1 ? best(index, wanted, elsewhere, certainElsewhere) : undefined;
}

/** Fewer characters would often stand once in a text by chance. */
const certainAlone = 12;

/** Words of which a file says nothing else, where they stand once in the whole text. */
function byWordsAlone(index: TextIndex, { start }: Target, wanted: Wanted): Found | undefined {
  const { exact, prefix, suffix } = wanted;
  if (start.block !== '' || prefix + suffix !== '' || exact.length < certainAlone) return undefined;
  const all = { start: 0, end: index.text.length };
  const [only, ...others] = occurrences(index.text, exact, all, all);
  return only && others.length === 0 ? { stretch: only, fit: 'exact' } : undefined;
}

interface Candidate extends Stretch {
  readonly errors: number;
}

/** Where words stand within a stretch, if it overlaps another one. */
function occurrences(text: string, words: string, within: Stretch, over: Stretch): Candidate[] {
  const found: Candidate[] = [];
  let at = text.indexOf(words, within.start);
  while (at >= 0 && at + words.length <= within.end && found.length < mostCandidates) {
    if (at < over.end && at + words.length > over.start)
      found.push({ start: at, end: at + words.length, errors: 0 });
    at = text.indexOf(words, at + 1);
  }
  return found;
}

/** The nearest fit within a stretch, by edit distance. */
function near(index: TextIndex, wanted: Wanted, within: Stretch): Found | undefined {
  const errors = errorsAllowed(wanted.exact.length);
  if (errors === 0) return undefined;
  const matches = search(index.text.slice(within.start, within.end), wanted.exact, errors);
  const candidates = matches.slice(0, mostCandidates / 10).map((match) => ({
    start: within.start + match.start,
    end: within.start + match.end,
    errors: match.errors,
  }));
  const found = best(index, wanted, candidates, certain);
  if (!found) return undefined;
  const stretch = alignedPart(index, found.stretch, wanted);
  return stretch && { stretch, fit: found.fit };
}

/** A quarter of a longer quotation, less of a shorter one, nothing of a word. */
function errorsAllowed(length: number): number {
  if (length < 8) return 0;
  if (length < 16) return 1;
  return Math.min(1000, Math.floor(length * (length < 32 ? 0.15 : 0.25)));
}

/** The place that agrees best with what was marked, if it is certain. */
function best(
  index: TextIndex,
  wanted: Wanted,
  candidates: readonly Candidate[],
  needed: number,
): Found | undefined {
  const rated = candidates
    .map((candidate) => ({ candidate, ...agreement(index, wanted, candidate) }))
    .sort((a, b) => b.score - a.score || distance(wanted, a) - distance(wanted, b));
  const [first, ...others] = rated;
  if (!first) return undefined;
  const enough = first.candidate.start === wanted.at ? certainInPlace : needed;
  if (!first.full && first.score < enough) return undefined;
  const rival = others.find(({ candidate }) => !overlaps(candidate, first.candidate));
  const isCopy = rival !== undefined && rival.score === first.score && first.candidate.errors === 0;
  if (rival && first.score - rival.score < margin && !(isCopy && first.full)) {
    // The same long words twice: where they stood, or nearest to it.
    if (first.candidate.errors > 0 || wanted.exact.length < certain) return undefined;
  }
  return { stretch: first.candidate, fit: first.candidate.errors === 0 ? 'exact' : 'near' };
}

function distance({ at }: Wanted, { candidate }: { readonly candidate: Stretch }): number {
  return at === undefined ? candidate.start : Math.abs(candidate.start - at);
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

interface Agreement {
  /** Characters that agree: of the words, and of what stands before and behind them. */
  readonly score: number;
  /** Everything around the words agrees. */
  readonly full: boolean;
}

/** How far a place agrees with what was marked. */
function agreement(index: TextIndex, wanted: Wanted, at: Candidate): Agreement {
  const { text } = index;
  const { exact, prefix, suffix, first } = wanted;
  const room = 16;
  const before = around(text.slice(Math.max(0, at.start - prefix.length - room), at.start), prefix);
  const after = around(
    reversed(text.slice(at.end, at.end + suffix.length + room)),
    reversed(suffix),
  );
  const opens = prefix === '' && index.isStart(at.start);
  const closes = suffix === '' && index.isEnd(at.end);
  const own = first === undefined || wanted.at === undefined ? undefined : index.stretchOf(first);
  const isWholeBlock = own?.start === at.start && own.end === at.end;
  return {
    score: exact.length - 2 * at.errors + before + after + (opens ? 8 : 0) + (closes ? 8 : 0),
    full:
      at.errors === 0 &&
      (isWholeBlock ||
        ((prefix === '' ? opens : before === prefix.length) &&
          (suffix === '' ? closes : after === suffix.length))),
  };
}

/** How many of the characters before a place are still there: at once, or with a few changes. */
function around(text: string, words: string): number {
  let same = 0;
  while (same < words.length && text.at(-1 - same) === words.at(-1 - same)) same++;
  if (same === words.length || words.length < 12) return same;
  const [match] = search(text, words, Math.floor(words.length * 0.4));
  return Math.max(same, match ? words.length - 2 * match.errors : 0);
}

function reversed(words: string): string {
  return Array.from({ length: words.length }, (_, at) => words[words.length - 1 - at]).join('');
}

/**
 * A passage over several blocks by its parts: where both its ends are still there, or where those
 * that are there make at least half of it.
 */
function inParts(index: TextIndex, target: Target, need: 'ends' | 'half'): Found | undefined {
  const lines = target.quote.exact.split('\n');
  if (lines.length < 2) return undefined;
  const parts = partsOf(target, lines);
  let length = 0;
  let stretch: Stretch | undefined;
  for (const part of need === 'ends' ? [parts[0], parts.at(-1)] : parts) {
    if (!part) continue;
    const wanted = wantedOf(index, part);
    const found = inPlace(index, wanted) ?? somewhere(index, wanted);
    // One that has gone elsewhere is no part of the passage any more.
    if (!found || (stretch && found.stretch.start < stretch.end)) {
      if (need === 'ends') return undefined;
      continue;
    }
    length += part.quote.exact.length;
    stretch = { start: stretch?.start ?? found.stretch.start, end: found.stretch.end };
  }
  const whole = target.quote.exact.length;
  if (!stretch || (need === 'half' && length * 2 < whole)) return undefined;
  return stretch.end - stretch.start > whole * 1.5 ? undefined : { stretch, fit: 'near' };
}

function partsOf({ start, end, quote }: Target, lines: readonly string[]): Target[] {
  return lines.flatMap((exact, at): Target[] => {
    if (exact === '') return [];
    const isFirst = at === 0;
    const isLast = at === lines.length - 1;
    // The blocks between have no names here: they are known by their words alone.
    const block = isFirst ? start.block : isLast ? end.block : '';
    const offset = isFirst ? start.offset : 0;
    return [
      {
        start: { block, offset },
        end: { block, offset: offset + exact.length },
        quote: {
          exact,
          prefix: isFirst ? quote.prefix : '',
          suffix: isLast ? quote.suffix : '',
        },
      },
    ];
  });
}
