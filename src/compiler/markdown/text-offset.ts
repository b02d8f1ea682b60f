import type { Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';

/** An escape or a character reference (CommonMark, 2.4 and 2.5). */
const escapeOrReference = /\\[!-/:-@[-`{-~]|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy;

/**
 * Where a character of a text node stands in the source that was parsed. Node and source are read
 * side by side: what of the source is no part of the words (marks of containers, indents, spaces
 * at the end of a line) is passed over.
 * @param index Offset in `value`; its length for what follows the node.
 * @returns an offset in `source`; undefined for a node without a position, or of other words.
 */
export function sourceOffset(
  { value, position }: Text,
  index: number,
  source: string,
): number | undefined {
  const end = position?.end.offset ?? 0;
  let at = position?.start.offset ?? 0;
  let read = 0;
  while (at < end) {
    if (read === index && index === value.length) return at;
    const typed = signAt(source, at, value, read);
    if (typed === undefined) at += 1;
    else if (read + typed.meant > index) return at;
    else {
      read += typed.meant;
      at += typed.length;
    }
  }
  return read === index && position ? at : undefined;
}

/** Lengths of the sign at `at`, as typed and as meant, where it is the next one of `value`. */
function signAt(
  source: string,
  at: number,
  value: string,
  read: number,
): { readonly length: number; readonly meant: number } | undefined {
  escapeOrReference.lastIndex = at;
  const typed = escapeOrReference.exec(source)?.[0];
  const meant = typed === undefined ? '' : decodeString(typed);
  if (typed !== undefined && value.startsWith(meant, read)) {
    return { length: typed.length, meant: meant.length };
  }
  return value[read] === source[at] ? { length: 1, meant: 1 } : undefined;
}
