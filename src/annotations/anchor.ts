import type { Target, TextBlock } from './model.ts';

/** A stretch of the text: from a place in a block to a place in the same or a later one. */
export interface Anchor {
  readonly start: { readonly block: string; readonly offset: number };
  readonly end: { readonly block: string; readonly offset: number };
  /** `near` where the words have changed since they were marked. */
  readonly fit: 'exact' | 'near';
}

/**
 * Finds marked words in a text: where they stood, else in their paragraph, else where the ledger
 * says that the paragraph went. Undefined where they cannot be found: an orphan.
 * @param blocks The blocks of the page in reading order.
 * @param aliases Ids of blocks that were replaced, each with the id of what replaced it.
 */
export function anchor(
  target: Target,
  blocks: readonly TextBlock[],
  aliases: ReadonlyMap<string, string> = new Map(),
): Anchor | undefined {
  const textOf = (id: string) => blocks.find((block) => block.id === (aliases.get(id) ?? id))?.text;
  const { start, end, quote } = target;
  if (start.block !== end.block) return undefined;
  if (textOf(start.block)?.slice(start.offset, end.offset) !== quote.exact) return undefined;
  return { start, end, fit: 'exact' };
}
