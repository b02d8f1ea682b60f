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

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    surplusMarks: 'surplusMarks';
  }
}

/** Runs of `*`, `_`, `~` in one paragraph that are paired; pairing costs the square of their number. */
const most = 1500;
/** Marks in one run. */
const longest = 100;

/** Leaves marks of emphasis as typed once a paragraph has had more of them than anybody writes. */
export function surplusMarks(): { syntax: Extension; mdast: MdastExtension } {
  const counts = new WeakMap<TokenizeContext, number>();
  const construct: Construct = { name: 'surplusMarks', tokenize };
  return {
    syntax: { text: { 42: construct, 95: construct, 126: construct } },
    mdast: {
      enter: { surplusMarks: asTyped.enter },
      exit: { surplusMarks: asTyped.exit },
    },
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const count = (counts.get(this) ?? 0) + 1;
    counts.set(this, count);
    let size = 0;
    return (code) => {
      effects.enter('surplusMarks');
      return marks(code);
    };

    function marks(code: Code): State | undefined {
      if (code === 42 || code === 95 || code === 126) {
        size++;
        effects.consume(code);
        return marks;
      }
      // A long run costs as much as many: it pairs mark by mark.
      if (count <= most && size <= longest) return nok(code);
      effects.exit('surplusMarks');
      return ok(code);
    }
  }
}
