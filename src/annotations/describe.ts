import { contextLength, longestQuote, type Target, type TextBlock } from './model.ts';
import { isInPair, type Place } from './text-index.ts';

/**
 * What is kept of marked words: where they stand, and what stands around them in their blocks.
 * Blanks at the ends are left out. Undefined where nothing is left, where a block is not there, or
 * where the words are more than may be kept.
 */
export function targetOf(
  start: Place,
  end: Place,
  blocks: readonly TextBlock[],
): Target | undefined {
  const from = blocks.findIndex(({ id }) => id === start.block);
  const to = blocks.findIndex(({ id }) => id === end.block);
  if (from < 0 || to < from) return undefined;
  const marked = blocks.slice(from, to + 1);
  const before = marked.slice(0, -1).reduce((sum, { text }) => sum + text.length + 1, 0);
  const text = marked.map((block) => block.text).join('\n');
  const lastLength = marked.at(-1)?.text.length ?? 0;
  const bounds = trimmed(
    text,
    Math.max(0, Math.min(start.offset, marked[0]?.text.length ?? 0)),
    before + Math.max(0, Math.min(end.offset, lastLength)),
  );
  if (bounds.start >= bounds.end || bounds.end - bounds.start > longestQuote) return undefined;
  const first = placeAt(marked, bounds.start);
  const last = placeAt(marked, bounds.end);
  const firstText = marked[first.number]?.text ?? '';
  const lastText = marked[last.number]?.text ?? '';
  return {
    start: { block: first.block, offset: first.offset },
    end: { block: last.block, offset: last.offset },
    quote: {
      exact: text.slice(bounds.start, bounds.end),
      prefix: tail(firstText.slice(0, first.offset)),
      suffix: head(lastText.slice(last.offset)),
    },
  };
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  if (isInPair(text, start)) start--;
  if (isInPair(text, end)) end++;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

function placeAt(
  blocks: readonly TextBlock[],
  at: number,
): { readonly number: number; readonly block: string; readonly offset: number } {
  let left = at;
  for (const [number, { id, text }] of blocks.entries()) {
    if (left <= text.length) return { number, block: id, offset: left };
    left -= text.length + 1;
  }
  return { number: 0, block: '', offset: 0 };
}

function tail(text: string): string {
  const from = Math.max(0, text.length - contextLength);
  return text.slice(isInPair(text, from) ? from + 1 : from);
}

function head(text: string): string {
  const to = Math.min(text.length, contextLength);
  return text.slice(0, isInPair(text, to) ? to - 1 : to);
}
