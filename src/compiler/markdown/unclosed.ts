import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { asTyped } from './as-typed.ts';
import type { OffsetOf } from '../lines.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    unclosed: 'unclosed';
  }
}

/**
 * Leaves what opens code, a comment or an instruction as typed where nothing closes it in its
 * paragraph, without reading on to the end to find that out: thousands of them, none closed,
 * would read the paragraph thousands of times.
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function unclosed(
  source: string,
  offsetOf: OffsetOf,
): { syntax: Extension; mdast: MdastExtension } {
  /**
   * The paragraph that was looked through, where the last run of backticks of each length stands,
   * and the last closing of each kind of markup.
   */
  let known = { end: 0, last: new Map<number, number>(), closings: new Map<string, number>() };
  const ticks = leave((at) => {
    const size = /^`+/u.exec(source.slice(at, at + longest))?.[0].length ?? 0;
    return size > 0 && (paragraph(at).last.get(size) ?? -1) <= at ? size : 0;
  });
  const markup = leave((at) => {
    const close = closing.find(([opening]) => source.startsWith(opening, at))?.[1];
    if (close === undefined) return 0;
    const { end, closings } = paragraph(at);
    const last = closings.get(close) ?? source.lastIndexOf(close, end);
    closings.set(close, last);
    return last <= at ? 1 : 0;
  });
  return {
    syntax: { text: { 60: markup, 96: { ...ticks, previous: (code) => code !== 96 } } },
    mdast: { enter: { unclosed: asTyped.enter }, exit: { unclosed: asTyped.exit } },
  };

  /** A construct that takes as many characters as typed as `surplus` says for their offset. */
  function leave(surplus: (at: number) => number): Construct {
    return { name: 'unclosed', tokenize };

    function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const at = offsetOf(this.now());
      let left = at === undefined ? 0 : surplus(at);
      if (left === 0) return nok;
      return (code) => {
        effects.enter('unclosed');
        return inside(code);
      };

      function inside(code: Code): State | undefined {
        if (left-- > 0 && code !== null && code >= 0) {
          effects.consume(code);
          return inside;
        }
        effects.exit('unclosed');
        return ok(code);
      }
    }
  }

  function paragraph(at: number): typeof known {
    if (at < known.end) return known;
    blank.lastIndex = at;
    const end = blank.exec(source)?.index ?? source.length;
    const last = new Map<number, number>();
    for (const { 0: run, index } of source.slice(at, end).matchAll(/`+/gu)) {
      last.set(run.length, at + index);
    }
    known = { end, last, closings: new Map() };
    return known;
  }
}

const closing = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const blank = /(?:\r\n|\n|\r)[ \t>]*(?=\r|\n|$)/gu;
/** A run of backticks that is longer counts as of this length, and is never closed. */
const longest = 100_000;
