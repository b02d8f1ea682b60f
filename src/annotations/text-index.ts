import type { TextBlock } from './model.ts';

/** A place in a block of the text. */
export interface Place {
  readonly block: string;
  readonly offset: number;
}

/** A stretch of {@link TextIndex}'s text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The blocks of a page as one text, made once for all that is looked up in it. Blocks are joined by
 * a blank, so that words read the same where a paragraph has been split, or joined with another.
 */
export class TextIndex {
  readonly text: string;
  readonly #blocks: readonly TextBlock[];
  /** Where each block begins. */
  readonly #starts: readonly number[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #aliases: ReadonlyMap<string, string>;

  /**
   * @param blocks The blocks of the page in reading order.
   * @param aliases Ids of blocks that were replaced, each with the id of what replaced it.
   */
  constructor(
    blocks: readonly TextBlock[],
    aliases: ReadonlyMap<string, string> = new Map<string, string>(),
  ) {
    this.#blocks = blocks;
    this.#aliases = aliases;
    this.text = plain(blocks.map(({ text }) => text).join(' '));
    const starts: number[] = [];
    const numbers = new Map<string, number>();
    let at = 0;
    for (const [number, { id, text }] of blocks.entries()) {
      starts.push(at);
      at += text.length + 1;
      if (!numbers.has(id)) numbers.set(id, number);
    }
    this.#starts = starts;
    this.#numbers = numbers;
  }

  /** The number of a block by its id, or by that of what replaced it. */
  numberOf(id: string): number | undefined {
    const tried = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !tried.has(at);) {
      const number = this.#numbers.get(at);
      if (number !== undefined) return number;
      tried.add(at);
      at = this.#aliases.get(at);
    }
    return undefined;
  }

  /** Whether a block has this id, or only replaces what had it. */
  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** The stretch of the blocks from one number to another, of those that there are. */
  stretchOf(from: number, to = from): Stretch {
    const first = Math.max(0, from);
    const last = Math.min(this.#blocks.length - 1, to);
    const start = this.#starts[first] ?? 0;
    const end = (this.#starts[last] ?? 0) + (this.#blocks[last]?.text.length ?? 0);
    return { start, end: Math.max(start, end) };
  }

  isStart(at: number): boolean {
    return this.#starts[this.#numberAt(at)] === at;
  }

  isEnd(at: number): boolean {
    return this.stretchOf(this.#numberAt(at)).end === at;
  }

  /** Where a stretch begins and ends, as places in blocks; undefined where it holds no character. */
  placesOf(stretch: Stretch): { readonly start: Place; readonly end: Place } | undefined {
    const { start, end } = whole(this.text, stretch);
    if (start >= end) return undefined;
    const first = this.#numberAt(start);
    const last = this.#numberAt(end - 1);
    const startBlock = this.#blocks[first];
    const endBlock = this.#blocks[last];
    if (!startBlock || !endBlock) return undefined;
    return {
      start: { block: startBlock.id, offset: start - (this.#starts[first] ?? 0) },
      end: { block: endBlock.id, offset: end - (this.#starts[last] ?? 0) },
    };
  }

  /** The block in which a character stands, or behind which it joins the next. */
  #numberAt(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Words as they are compared: what stands between blocks is a blank. */
export function plain(words: string): string {
  return words.replaceAll('\n', ' ');
}

/** A stretch without blanks at its ends, and with whole characters there. */
function whole(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  if (isInPair(text, from)) from--;
  if (isInPair(text, to)) to++;
  return { start: from, end: to };
}

/** Whether both halves of one character (a surrogate pair) meet here. */
export function isInPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
