import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { balancedBracket } from './bracket.ts';
import { firstKey } from './citation-parse.ts';
import { linkTail } from './link-tail.ts';
import { TypedText } from './typed-text.ts';

/** `!` directly before a citation in brackets: the end of a sentence, and no picture. */
export function tokenizeExclamation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const group: Construct = {
    partial: true,
    tokenize: (...states) => tokenizeCiting(this, ...states),
  };
  return (code) => {
    effects.enter('handle');
    effects.consume(code);
    effects.exit('handle');
    return effects.check(group, ok, nok);
  };
}

/** A bracket that names a key and is neither a picture's words nor its label. */
function tokenizeCiting(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const typed = new TypedText();
  const inside = balancedBracket(context, effects, typed, closed, nok);
  return (code) => {
    if (code !== 91) return nok(code);
    effects.enter('citation');
    return inside(code);
  };

  function closed(code: Code): State | undefined {
    typed.close(effects);
    effects.exit('citation');
    const words = typed.text.slice(1, -1);
    const isLabel = context.parser.defined.includes(normalizeIdentifier(words));
    return isLabel || words.startsWith('^') || firstKey(words) === undefined
      ? nok(code)
      : effects.check(linkTail, nok, ok)(code);
  }
}
