import type { Line } from './lines.ts';

/** A change that the edition lists. */
export interface Change {
  readonly kind: 'position' | 'repair' | 'normalised' | 'joined';
  readonly received: string;
  readonly edited: string;
  readonly reason: string;
}

/** Where a part of a block's text comes from. */
export interface Origin {
  /** Offset in the block's text. */
  readonly at: number;
  readonly line: number;
  readonly page: number;
}

/** A stretch of lines that belong together. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'item' | 'raw';
  /** Of a heading: 1 is the title's. */
  readonly level?: number;
  readonly text: string;
  /** In order of their offsets. */
  readonly origins: readonly Origin[];
  readonly changes: readonly Change[];
  /** True if it stood alone between empty lines. */
  readonly apart: boolean;
}

/** Line of the source at an offset of a block. */
export function originAt({ origins }: Pick<Block, 'origins'>, offset: number): Origin {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((origins[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return origins[low] ?? { at: 0, line: 1, page: 1 };
}

/** A block of one line. */
export function blockOf(
  line: Line,
  kind: Block['kind'],
  text = line.text,
  rest: Partial<Block> = {},
): Block {
  const origins = [{ at: 0, line: line.number, page: line.page }];
  return { kind, text, origins, changes: [], apart: line.apart, ...rest };
}

/** The part of a block between two offsets, without white space at its ends. */
export function sliceBlock(block: Block, start: number, end = block.text.length): Block {
  const cut = block.text.slice(start, end);
  const from = start + (cut.length - cut.trimStart().length);
  const text = cut.trim();
  const first = originAt(block, from);
  const later = block.origins.filter(({ at }) => at > from && at < from + text.length);
  return {
    ...block,
    text,
    origins: [{ ...first, at: 0 }, ...later.map((origin) => ({ ...origin, at: origin.at - from }))],
  };
}
