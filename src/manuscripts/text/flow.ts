import type { Block } from './block.ts';
import { endsSentence, isHeadingText } from './blocks.ts';
import { isInCapitals } from './furniture.ts';
import type { Flow, PrintedQuote } from './pull-quotes.ts';
import { changeOf, type Dictionary, seam } from './seams.ts';

/** A pull-quote, and the block of the finished text that it stood in or before. */
export interface PlacedQuote {
  readonly quote: PrintedQuote;
  readonly at: number;
}

export interface Text {
  readonly blocks: readonly Block[];
  readonly quotes: readonly PlacedQuote[];
  /** Short lines within a sentence: running heads that stand once. */
  readonly asides: readonly Block[];
  /** Paragraphs that were rejoined, and hyphenated words in the seams. */
  readonly seams: number;
  readonly joined: readonly string[];
  /** Headings found by their look alone. */
  readonly headings: readonly Block[];
}

/** A paragraph that is being put together. */
interface Open {
  parts: Block[];
  quotes: PrintedQuote[];
}

/**
 * Puts paragraphs together that pages, notes and pull-quotes cut, and tells headings from
 * paragraphs. A paragraph goes on where its sentence has not ended; words in capitals within a
 * sentence are a running head.
 */
export function joinParagraphs(flow: readonly Flow[], dictionary: Dictionary): Text {
  const blocks: Block[] = [];
  const quotes: PlacedQuote[] = [];
  const asides: Block[] = [];
  const headings: Block[] = [];
  const joined: string[] = [];
  let seams = 0;
  let open: Open | undefined;
  let waiting: PrintedQuote[] = [];
  const close = (): void => {
    if (!open) return;
    const whole = joinAll(open.parts, dictionary);
    seams += open.parts.length - 1;
    joined.push(...whole.joined);
    for (const quote of open.quotes) quotes.push({ quote, at: blocks.length });
    blocks.push(whole.block);
    open = undefined;
  };
  const place = (): void => {
    for (const quote of waiting) quotes.push({ quote, at: blocks.length });
    waiting = [];
  };
  for (const [index, piece] of flow.entries()) {
    if (piece.kind === 'quote') {
      waiting.push(piece);
      continue;
    }
    const last = open?.parts.at(-1);
    const isOpen = last !== undefined && !endsSentence(last.text);
    if (isOpen && isAside(piece, nextBlock(flow, index))) {
      asides.push(piece);
      continue;
    }
    const heading = piece.kind === 'text' && !isOpen ? headingOf(piece, flow, index) : undefined;
    if (heading || piece.kind !== 'text') {
      close();
      place();
      if (heading) headings.push(heading);
      blocks.push(heading ?? piece);
    } else if (open && last && goesOn(last, piece, waiting.length > 0)) {
      open.parts.push(piece);
      open.quotes.push(...waiting);
      waiting = [];
    } else {
      close();
      open = { parts: [piece], quotes: waiting };
      waiting = [];
    }
  }
  close();
  place();
  return { blocks, quotes, asides, seams, joined, headings };
}

function nextBlock(flow: readonly Flow[], index: number): Block | undefined {
  return flow.slice(index + 1, index + 6).find((piece): piece is Block => piece.kind !== 'quote');
}

function isAside(block: Block, next: Block | undefined): boolean {
  return (
    block.kind !== 'raw' &&
    block.text.length <= 120 &&
    !endsSentence(block.text) &&
    isInCapitals(block.text) &&
    next !== undefined &&
    /^["“„«‘'(]?[\p{Ll}\p{Lo}\d]/u.test(next.text)
  );
}

/** True if a block is the rest of the paragraph before it. */
function goesOn(last: Block, block: Block, isCut: boolean): boolean {
  const beginsLow = /^["“„«‘'(]?\p{Ll}/u.test(block.text);
  if (!endsSentence(last.text))
    return (
      beginsLow || (last.text.length >= 40 && !/^[\d•]/u.test(block.text)) || isLongProse(last)
    );
  // "(see pp." at the end of a page.
  const samePage = last.origins.at(-1)?.page === block.origins[0]?.page;
  return beginsLow && (isCut || !samePage || /\p{L}\.$/u.test(last.text)) && last.text.length >= 40;
}

function isLongProse({ text }: Block): boolean {
  return text.length >= 150;
}

/** A heading, if a block looks like one: short, no sentence, and text that begins after it. */
function headingOf(block: Block, flow: readonly Flow[], index: number): Block | undefined {
  const bold = /^\*\*([^*]+)\*\*$/.exec(block.text)?.[1];
  const text = bold ?? block.text;
  if (!isHeadingText(text)) return undefined;
  const next = nextBlock(flow, index);
  if (!next || /^["“„«‘'(]?\p{Ll}/u.test(next.text)) return undefined;
  // Many short lines in a row are a list, a table or a poem.
  const around = flow.slice(Math.max(0, index - 2), index + 3);
  const short = around.filter((piece) => piece.kind === 'text' && piece.text.length <= 120);
  if (short.length >= 4) return undefined;
  const depth = /^\d{1,2}((?:\.\d{1,2})*)/.exec(text)?.[1]?.split('.').length ?? 1;
  return { ...block, kind: 'heading', text, level: Math.min(6, depth + 1) };
}

function joinAll(
  parts: readonly Block[],
  dictionary: Dictionary,
): { readonly block: Block; readonly joined: readonly string[] } {
  const [first] = parts;
  if (!first) throw new RangeError('a paragraph without parts');
  const pieces = [first.text];
  const origins = [...first.origins];
  const changes = [...first.changes];
  const joined: string[] = [];
  let length = first.text.length;
  for (const part of parts.slice(1)) {
    const found = seam(pieces.at(-1) ?? '', part.text, dictionary);
    if (found.drop > 0) {
      pieces[pieces.length - 1] = (pieces.at(-1) ?? '').slice(0, -found.drop);
      length -= found.drop;
    }
    const at = length + found.between.length;
    pieces.push(found.between, part.text);
    for (const origin of part.origins) origins.push({ ...origin, at: origin.at + at });
    length = at + part.text.length;
    changes.push(...part.changes, ...changeOf(found));
    if (found.joined) joined.push(`${found.joined.received} → ${found.joined.edited}`);
  }
  return { block: { ...first, text: pieces.join(''), origins, changes }, joined };
}
