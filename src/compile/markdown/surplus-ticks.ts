import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { asTyped } from './as-typed.ts';
import type { OffsetOf } from './source-lines.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    surplusTicks: 'surplusTicks';
  }
}

/**
 * Leaves a run of backticks as typed where no run of its length follows in the paragraph, without
 * reading on to its end to find that out: a thousand runs, none of which is closed, would be read
 * a thousand times.
 */
export function surplusTicks(
  source: string,
  offsetOf: OffsetOf,
): { syntax: Extension; mdast: MdastExtension } {
  /** Where the paragraph ends of which the runs are known, and where the last of each length stands. */
  let known = { end: 0, last: new Map<number, number>() };
  const construct: Construct = { name: 'surplusTicks', tokenize, previous: (code) => code !== 96 };
  return {
    syntax: { text: { 96: construct } },
    mdast: { enter: { surplusTicks: asTyped.enter }, exit: { surplusTicks: asTyped.exit } },
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const at = offsetOf(this.now());
    if (at === undefined) return nok;
    const size = /^`*/u.exec(source.slice(at, at + longest))?.[0].length ?? 0;
    if (size === 0 || isClosed(at, size)) return nok;
    let left = size;
    return (code) => {
      effects.enter('surplusTicks');
      return ticks(code);
    };

    function ticks(code: Code): State | undefined {
      if (code === 96 && left-- > 0) {
        effects.consume(code);
        return ticks;
      }
      effects.exit('surplusTicks');
      return ok(code);
    }
  }

  function isClosed(at: number, size: number): boolean {
    if (at >= known.end) known = runsFrom(at);
    return (known.last.get(size) ?? -1) > at;
  }

  function runsFrom(at: number): typeof known {
    blank.lastIndex = at;
    const end = blank.exec(source)?.index ?? source.length;
    const last = new Map<number, number>();
    for (const { 0: run, index } of source.slice(at, end).matchAll(/`+/gu))
      last.set(run.length, at + index);
    return { end, last };
  }
}

const blank = /(?:\r\n|\n|\r)[ \t>]*(?=\r|\n|$)/gu;
/** A run that is longer counts as of this length, and is never closed. */
const longest = 100_000;
