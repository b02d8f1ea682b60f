import type { Annotation } from '../../annotations/model.ts';
import { passageFragment } from '../quotation.ts';
import { boundary, textDirective } from '../text-fragment.ts';

/** So few words may stand elsewhere, too: they are named with some of those around them. */
const few = 5;
/** Of a very long passage the ends are enough. */
const long = 2000;
/** A line without words: nothing behind it stands around what is before it. */
const apart = `${boundary}…${boundary}`;

/**
 * Path and fragment that lead to marked words: their block, and within it the words where the
 * browser finds them (WICG, Text Fragments).
 */
export function deepLink({ article, target }: Pick<Annotation, 'article' | 'target'>): string {
  const { exact, prefix, suffix } = target.quote;
  const words =
    exact.length > 2 * long ? `${exact.slice(0, long)}${boundary}${exact.slice(-long)}` : exact;
  const isFew = words.trim().split(/\s+/).length < few;
  // What stands around was cut by characters: not within a word. Said twice, it is not alone.
  const before = isFew ? prefix.replace(/^\S*\s?/, '') : '';
  const after = isFew ? `${suffix.replace(/\s?\S*$/, '')}${apart}${words}` : '';
  const end = before.length + words.length;
  const directive = textDirective(before + words + after, before.length, end);
  return blockAddress(article, target.start.block, directive);
}

/**
 * Path and fragment of a block of an article, with a directive (`text=…`) or none. Blocks without an
 * id of their own are the abstract, and the page of one work, which is named by its path.
 */
export function blockAddress(article: string, block: string, directive?: string): string {
  const [, path = '', own = ''] = /^((?:.*\/)?)(.*)$/s.exec(block) ?? [];
  const id = own.startsWith(':') ? '' : own;
  return article + path + passageFragment({ id, ...(directive !== undefined && { directive }) });
}
