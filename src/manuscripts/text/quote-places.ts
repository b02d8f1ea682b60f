import type { Block } from './block.ts';
import { emphasisIn } from './escape.ts';
import type { PlacedQuote } from './flow.ts';
import type { Insertion } from './print.ts';
import { type Found, follow, runAt, runLength, type Stream, streamOf } from './stream.ts';
import { wordsIn } from './words.ts';

/** The pull-quotes of an article as they are written in Markdown. */
export interface WrittenQuotes {
  /** What is set into the text of each block. */
  readonly insertions: ReadonlyMap<number, readonly Insertion[]>;
  /** Divs that stand before blocks. */
  readonly divs: ReadonlyMap<number, readonly string[]>;
  /** Of each quote: the block that has its sentence. Undefined where it is not marked. */
  readonly sources: readonly (number | undefined)[];
}

interface Sentence extends Omit<Found, never> {
  readonly block: number;
  /** Blocks that the quote was printed in or before. */
  readonly printedAt: number[];
}

/**
 * Marks the sentences that pull-quotes repeat. A quote that was printed in the paragraph of its
 * sentence, or right before or after it, is drawn there; one from elsewhere by a div where it stood.
 */
export function writeQuotes(
  blocks: readonly Block[],
  quotes: readonly PlacedQuote[],
): WrittenQuotes {
  const insertions = new Map<number, Insertion[]>();
  const divs = new Map<number, string[]>();
  if (quotes.length === 0) return { insertions, divs, sources: [] };
  const stream = streamOf(
    blocks.map(({ kind, text }) => (kind === 'text' ? text : '')),
    true,
  );
  const sentences: Sentence[] = [];
  const sources = quotes.map(({ quote, at }) => {
    const found = find(stream, blocks, quote.text);
    if (!found) return undefined;
    const same = sentences.find(
      ({ block, start, end }) => block === found.block && start < found.end && found.start < end,
    );
    if (!same) sentences.push({ ...found, printedAt: [at] });
    else if (same.start === found.start && same.end === found.end) same.printedAt.push(at);
    else return undefined;
    return found.block;
  });
  let named = 0;
  for (const { block, start, end, printedAt } of sentences) {
    const isNear = (at: number): boolean => at === block || at === block + 1;
    const elsewhere = printedAt.filter(
      (at) => at !== block && !(at === block + 1 && isAfter(blocks, at)),
    );
    const isDrawnHere = printedAt.some(
      (at) => at === block || (isNear(at) && !elsewhere.includes(at)),
    );
    const id = elsewhere.length > 0 ? `quote-${++named}` : undefined;
    const attributes = [
      '.pull-quote',
      ...(id === undefined ? [] : [`#${id}`]),
      ...(isDrawnHere ? [] : ['place="away"']),
    ];
    insertions.set(block, [
      ...(insertions.get(block) ?? []),
      { start, end: start, markdown: '[', order: 0 },
      { start: end, end, markdown: `]{${attributes.join(' ')}}`, order: -1 },
    ]);
    for (const at of elsewhere) {
      divs.set(at, [...(divs.get(at) ?? []), `::: {.pull-quote of="${id}"}\n:::`]);
    }
  }
  return { insertions, divs, sources };
}

/** True if a quote before this block stood after the paragraph, not in the next one. */
function isAfter(blocks: readonly Block[], at: number): boolean {
  return blocks[at]?.kind !== 'text';
}

/** The offsets at which a quote's words stand within one paragraph. */
function find(
  stream: Stream,
  blocks: readonly Block[],
  quote: string,
): (Found & { block: number }) | undefined {
  const quoted = wordsIn(quote);
  for (let offset = 0; offset + runLength <= quoted.length; offset++) {
    for (const place of stream.runs.get(runAt(quoted, offset)) ?? []) {
      const found = follow(stream, quoted, offset, place, () => false);
      const block = stream.owners[place] ?? 0;
      if (!found || stream.owners[found.start] !== block || stream.owners[found.end - 1] !== block)
        continue;
      const offsets = offsetsOf(stream, found, blocks[block]?.text ?? '', quote);
      if (offsets) return { ...offsets, block };
    }
  }
  return undefined;
}

/** Offsets of the words with the signs around them; undefined where they would cut an emphasis. */
function offsetsOf(
  { words }: Stream,
  found: Found,
  text: string,
  quote: string,
): Found | undefined {
  const first = words[found.start]?.start ?? 0;
  const last = words[found.end - 1]?.end ?? 0;
  const opening = /^["“„«‘'*(]+/u.exec(quote)?.[0] ?? '';
  const before = /["“„«‘'*(]*$/u.exec(text.slice(0, first))?.[0] ?? '';
  const closing = /[.!?…"”’'»)\]*]+$/u.exec(quote)?.[0] ?? '';
  const after = /^[.!?…"”’'»)\]*]*/u.exec(text.slice(last))?.[0] ?? '';
  const start = opening === '' ? first : first - before.length;
  const end = closing === '' ? last : last + after.length;
  const cuts = emphasisIn(text).some((each) =>
    [start, end].some((offset) => each.start < offset && offset < each.end),
  );
  return cuts ? undefined : { start, end };
}
