import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { TypedText } from './typed-text.ts';

/** Brackets within a citation's brackets; more is no citation. Also keeps the reading linear. */
const deepest = 5;

/**
 * Consumes `[…]` with balanced brackets inside into `typed`, brackets included, and goes on with
 * `done`; with `nok` at the end of the text (where `unclosed` hears of it) or where brackets nest
 * more deeply than citations do.
 */
export function balancedBracket(
  context: TokenizeContext,
  effects: Effects,
  typed: TypedText,
  done: State,
  nok: State,
  unclosed?: () => void,
): State {
  let depth = 0;
  let escaped = false;
  let code = 0;
  let run = 0;
  return inside;

  function inside(char: Code): State | undefined {
    if (char === null) {
      unclosed?.();
      return nok(char);
    }
    if (char === 96 && !escaped) run++;
    else if (run > 0) {
      code = code === 0 ? run : code === run ? 0 : code;
      run = 0;
    }
    if (escaped) escaped = false;
    else if (char === 92 && code === 0) escaped = true;
    else if (code === 0 && run === 0) {
      if (char === 91 && ++depth > deepest) return nok(char);
      if (char === 93 && --depth === 0) {
        typed.take(char, context, effects);
        return done;
      }
    }
    typed.take(char, context, effects);
    return inside;
  }
}
