import { type Block, sliceBlock } from './block.ts';
import { endsSentence } from './blocks.ts';
import { isInCapitals } from './furniture.ts';
import { type Found, follow, runAt, runLength, type Stream, streamOf } from './stream.ts';

/** A pull-quote where it was printed: words that stand in the running text, too. */
export interface PrintedQuote {
  readonly kind: 'quote';
  readonly text: string;
  readonly line: number;
  readonly page: number;
}

export type Flow = Block | PrintedQuote;

/** Words that a repeated stretch has at least, and at most. */
const fewest = 7;
const longest = 200;
/** A quotation begins as a sentence does, or with an ellipsis. */
const begins = /^["“„«‘'(]?(?:[\p{Lu}\p{Lo}]|…|\.{3})/u;

/**
 * Takes repeated pull-quotes out of the flow of blocks: blocks whose words stand in a longer part of
 * the text as well, and stretches within a paragraph that cut a sentence and repeat another. A block
 * that only has a twin stays: nothing says which of them is the quotation.
 */
export function takeQuotes(blocks: readonly Block[]): Flow[] {
  let flow: Flow[] = [...blocks];
  // A quotation may stand within the sentence of another: once it is out, that one is found.
  for (let pass = 0; pass < mostPasses; pass++) {
    const rest = flow.filter((piece) => piece.kind !== 'quote');
    const stream = streamOf(rest.map(({ text }) => text));
    if (stream.runs.size === 0) return flow;
    const whole = new Set([...wholeQuotes(stream, rest)].map((index) => rest[index]));
    if (whole.size === 0) return withoutStretches(flow, rest, stream);
    flow = flow.map((piece) =>
      piece.kind !== 'quote' && whole.has(piece) ? quoteOf(piece) : piece,
    );
  }
  return flow;
}

const mostPasses = 5;

/** Takes out the quotations that were run into a paragraph. */
function withoutStretches(flow: readonly Flow[], rest: readonly Block[], stream: Stream): Flow[] {
  let index = -1;
  return flow.flatMap((piece): Flow[] => {
    if (piece.kind === 'quote') return [piece];
    index++;
    return piece.kind === 'text' ? (withoutStretch(stream, rest, index) ?? [piece]) : [piece];
  });
}

function quoteOf(block: Block): PrintedQuote {
  const origin = block.origins[0];
  return { kind: 'quote', text: block.text, line: origin?.line ?? 1, page: origin?.page ?? 1 };
}

/**
 * The blocks that repeat a part of the text. The first half of a sentence that a page cuts stands in
 * the quotation as well as the quotation in the text: a block is one only if it repeats a part
 * that is not made of such blocks alone.
 */
function wholeQuotes(stream: Stream, blocks: readonly Block[]): ReadonlySet<number> {
  const parts = new Map<number, readonly Found[]>();
  for (const [index, block] of blocks.entries()) {
    const found =
      block.kind === 'text' && begins.test(block.text) ? repeatedParts(stream, blocks, index) : [];
    if (found.length > 0) parts.set(index, found);
  }
  const whole = new Set<number>();
  for (const [index, found] of parts) {
    if (found.some((part) => ownersOf(stream, part).some((owner) => !parts.has(owner)))) {
      whole.add(index);
    }
  }
  return whole;
}

/** Indexes of the blocks that a stretch begins and ends in, and of those between. */
function ownersOf({ owners }: Stream, { start, end }: Found): number[] {
  const first = owners[start] ?? 0;
  const last = owners[end - 1] ?? first;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The other parts of the text, not just one such block, in which all words of a block stand. */
function repeatedParts(stream: Stream, blocks: readonly Block[], index: number): Found[] {
  const start = stream.firsts[index] ?? 0;
  const end = stream.firsts[index + 1] ?? stream.words.length;
  if (end - start < fewest || end - start > longest) return [];
  const quoted = stream.words.slice(start, end);
  const mayPass = (owner: number): boolean => owner === index || isAside(blocks[owner]);
  const tried = new Set<number>();
  const found: Found[] = [];
  for (let at = start; at + runLength <= end && tried.size <= 12; at++) {
    for (const place of stream.runs.get(runAt(stream.words, at)) ?? []) {
      if (stream.owners[place] === index || tried.has(place - at)) continue;
      tried.add(place - at);
      const part = follow(stream, quoted, at - start, place, mayPass);
      if (part && !isWhole(stream, part)) found.push(part);
    }
  }
  return found;
}

/** Short words in capitals, such as a running head, may stand within a sentence that goes on. */
function isAside(block: Block | undefined): boolean {
  return block !== undefined && block.text.length <= 120 && isInCapitals(block.text);
}

/** True if a stretch is one block from its first word to its last. */
function isWhole({ firsts, owners, words }: Stream, { start, end }: Found): boolean {
  const owner = owners[start] ?? 0;
  return firsts[owner] === start && (firsts[owner + 1] ?? words.length) === end;
}

/** The parts of a paragraph around a pull-quote that was run into it. */
function withoutStretch(
  stream: Stream,
  blocks: readonly Block[],
  index: number,
): Flow[] | undefined {
  const block = blocks[index]!;
  const first = stream.firsts[index] ?? 0;
  const end = stream.firsts[index + 1] ?? stream.words.length;
  for (let at = first; at + runLength <= end; at++) {
    const places = stream.runs.get(runAt(stream.words, at)) ?? [];
    for (const place of places) {
      if (place === at) continue;
      const length = sameWords(stream, at, place, end);
      const stretch = interrupting(stream, block, blocks[index - 1], first, at, at + length);
      if (!stretch) continue;
      const [from, to] = stretch;
      const before = sliceBlock(block, 0, from);
      const after = sliceBlock(block, to);
      const quote = quoteOf(sliceBlock(block, from, to));
      return [before, quote, after].filter((part) => part.text !== '');
    }
    // What begins within a run that is known to be repeated need not be looked at again.
    const skip =
      places.length > 0
        ? Math.max(
            0,
            ...places.map((place) => (place === at ? 0 : sameWords(stream, at, place, end))),
          )
        : 0;
    if (skip > runLength) at += skip - runLength;
  }
  return undefined;
}

/** How many words are the same from two places on. */
function sameWords({ words }: Stream, one: number, other: number, end: number): number {
  const least = Math.min(one, other);
  const apart = Math.abs(one - other);
  let length = 0;
  while (
    length < apart &&
    length <= longest &&
    one + length < end &&
    words[least + apart + length] !== undefined &&
    words[one + length]?.word === words[other + length]?.word
  )
    length++;
  return length;
}

/**
 * Offsets of a repeated stretch that cuts a sentence in two: before it a sentence is open, it ends
 * with a sentence's end itself, and what follows goes on in lower case.
 */
function interrupting(
  { words }: Stream,
  block: Block,
  previous: Block | undefined,
  first: number,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  if (end - start < fewest) return undefined;
  const from = words[start]?.start ?? 0;
  const opening = /["“„«‘'(]*$/u.exec(block.text.slice(0, from))?.[0].length ?? 0;
  const before =
    start === first ? (previous?.text ?? '.') : block.text.slice(0, from - opening).trimEnd();
  if (endsSentence(before) || !/^\p{Lu}/u.test(block.text.slice(from))) return undefined;
  for (let last = end - 1; last - start + 1 >= fewest; last--) {
    const word = words[last];
    if (!word) return undefined;
    const after = block.text.slice(word.end, word.end + 40);
    const [stop] = /^[.!?…]["”’'»)\]]*(?=\s|$)/u.exec(after) ?? [];
    if (stop === undefined) continue;
    const rest = after.slice(stop.length).trimStart();
    const isOpen =
      rest === '' ? start !== first || last < words.length : /^["“'‘(]?\p{Ll}/u.test(rest);
    if (!isOpen) continue;
    return [from - opening, word.end + stop.length];
  }
  return undefined;
}
