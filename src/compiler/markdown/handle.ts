import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types';

/** A handle of a network: `@name@host`; text, not a citation and not an e-mail address. */
export function tokenizeHandle(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return (code) => {
    effects.enter('handle');
    effects.consume(code);
    return (first) => (isWord(first) ? name(first) : nok(first));
  };

  function name(code: Code): State | undefined {
    if (code === 64) return tokenizeHost(effects, end, nok)(code);
    if (!isWord(code) && code !== 45 && code !== 46) return nok(code);
    effects.consume(code);
    return name;
  }

  function end(code: Code): State | undefined {
    if (isWord(code) || code === 45) {
      effects.consume(code);
      return end;
    }
    effects.exit('handle');
    return ok(code);
  }
}

/** The `@host` of a handle. */
export function tokenizeHost(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.consume(code);
    return (next) => (isWord(next) ? ok(next) : nok(next));
  };
}

/** True for a sign of a key or a handle that is no punctuation. */
export function isWord(code: Code): boolean {
  if (code === null || code < 48) return false;
  return (
    (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{M}\p{N}_]/u.test(String.fromCharCode(code))
  );
}
