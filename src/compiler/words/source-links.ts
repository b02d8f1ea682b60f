import type { Reader, ReadSign } from './reader.ts';
import * as signs from './signs.ts';
import { citationWords, take } from './signs.ts';
import type { Region } from './tokens.ts';

/**
 * Links, attributes and citations.
 * @param pairs For each opening square bracket the one that closes it in its paragraph.
 */
export function linkSigns(pairs: ReadonlyMap<number, number>): Readonly<Record<string, ReadSign>> {
  return {
    '{'(reader, at, to) {
      const typed = take(signs.attributes, reader.text, at, to);
      if (typed === undefined) return undefined;
      reader.flush(at);
      reader.syntax(at + 1, at + typed.length);
      return at + typed.length;
    },
    ']'(reader, at, to) {
      const { text } = reader;
      const typed =
        text[at + 1] === '('
          ? take(signs.destination, text, at + 1, to)
          : linkLabel(text, at + 1, to);
      if (typed === undefined) return undefined;
      const end = at + 1 + typed.length;
      reader.flush(at);
      reader.syntax(at + 2, end);
      return end;
    },
    '['(reader, at, to) {
      const { text } = reader;
      const call = take(signs.call, text, at, to);
      if (call !== undefined) {
        reader.flush(at);
        reader.syntax(at + 1, at + call.length);
        return at + call.length;
      }
      const close = citationEnd(text, at, pairs.get(at), to);
      if (close !== undefined) {
        reader.flush(at);
        putCitation(reader, at + 1, close);
        // The bracket that closed it may be that of a link.
        return close;
      }
      const blank = text[at - 1] === '!' ? take(signs.leading, text, at + 1, to) : undefined;
      if (blank === undefined) return undefined;
      // White space at the beginning of what a picture shows is not kept.
      reader.flush(at);
      reader.put({ kind: 'seam' });
      return at + 1 + blank.length;
    },
    '@'(reader, at, to) {
      const { text } = reader;
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return undefined;
      const typed = take(signs.key, text, at, to);
      if (typed === undefined) return undefined;
      reader.flush(at);
      const after = at + typed.length;
      const end = after + locatorLength(text, after, to);
      putCitation(reader, at, end, after);
      return end;
    },
  };
}

/** The label of a link behind its words: neither a citation, nor a note, nor a link itself. */
function linkLabel(text: string, at: number, to: number): string | undefined {
  const typed = take(signs.linkLabel, text, at, to);
  if (typed === undefined || typed.startsWith('[^') || signs.keyInside.test(typed))
    return undefined;
  return isLinked(text, at + typed.length, to, false) ? undefined : typed;
}

/** True where a destination stands, or attributes. */
function isLinked(text: string, at: number, to: number, orDressed = true): boolean {
  if (take(signs.destination, text, at, to) !== undefined) return true;
  return orDressed && take(signs.attributes, text, at, to) !== undefined;
}

/** The closing bracket of a citation, if what stands between brackets is one. */
function citationEnd(
  text: string,
  at: number,
  close: number | undefined,
  to: number,
): number | undefined {
  if (close === undefined || close >= to || close - at > signs.longest) return undefined;
  if (isLinked(text, close + 1, to)) return undefined;
  return signs.keyInside.test(text.slice(at + 1, close)) ? close : undefined;
}

/** Length of the bracket behind a key, unless it is a link or a span of its own. */
function locatorLength(text: string, at: number, to: number): number {
  const length = take(signs.locator, text, at, to)?.length ?? 0;
  return isLinked(text, at + length, to) ? 0 : length;
}

function putCitation(reader: Reader, from: number, to: number, keyEnd = to): void {
  const { text } = reader;
  const words = citationWords(text.slice(from, to));
  const token: Extract<Region, { kind: 'citation' }> = { kind: 'citation', end: 0, words };
  // A style that cites in notes prints its mark directly after the word.
  reader.put({ kind: 'loose' });
  reader.region(token, () => {
    // Behind the sign of the key, which would be a citation again.
    reader.optional(text[from] === '@' ? from + 1 : from, keyEnd);
    token.keyEnd = reader.length;
    if (to > keyEnd) reader.optional(keyEnd, to);
  });
}
