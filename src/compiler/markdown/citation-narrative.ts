import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { balancedBracket } from './bracket.ts';
import { locate, type Citing } from './citation-item.ts';
import { keyAt, mayPrecede, parseAfterNarrative } from './citation-parse.ts';
import { isWord, tokenizeHost } from './handle.ts';
import { linkTail } from './link-tail.ts';
import { TypedText } from './typed-text.ts';

/** `@a` or `-@a` in the running sentence, with the bracket after it: `@a [p. 3; @b]`. */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function tokenizeNarrative(
  this: TokenizeContext,
  citing: Citing,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const typed = new TypedText();
  const bracket = new TypedText();
  const { previous } = this;
  const escaped = this.events.at(-1)?.[1].type === 'characterEscape';
  const locator: Construct = {
    partial: true,
    tokenize: (...states) => tokenizeLocator(this, bracket, ...states),
  };
  const punctuation: Construct = { partial: true, tokenize: tokenizePunctuation };
  const take = (code: Code): void => typed.take(code, this, effects);
  return (code) => {
    if (!escaped && previous !== null && previous > 0 && !mayPrecede(String.fromCharCode(previous)))
      return nok(code);
    effects.enter('citation');
    return code === 45 ? suppressed(code) : sign(code);
  };

  function suppressed(code: Code): State {
    take(code);
    return sign;
  }

  function sign(code: Code): State | undefined {
    if (code !== 64) return nok(code);
    take(code);
    return open;
  }

  function open(code: Code): State | undefined {
    if (code === 123) {
      take(code);
      return inBraces;
    }
    return isWord(code) ? word(code) : nok(code);
  }

  function inBraces(code: Code): State | undefined {
    if (code === null || code < -2 || code === 123) return nok(code);
    take(code);
    return code === 125 ? keyEnd : inBraces;
  }

  function word(code: Code): State | undefined {
    if (isWord(code)) {
      take(code);
      return word;
    }
    return isPunctuation(code) ? effects.attempt(punctuation, word, keyEnd)(code) : keyEnd(code);
  }

  function tokenizePunctuation(part: Effects, yes: State, no: State): State {
    let mark: Code = null;
    return (code) => {
      mark = code;
      part.consume(code);
      return (next) => {
        if (!isWord(next) && !(next === 47 && (mark === 47 || mark === 58))) return no(next);
        typed.text += String.fromCharCode(mark ?? 0);
        return yes(next);
      };
    };
  }

  function keyEnd(code: Code): State | undefined {
    const at = typed.text.indexOf('@');
    if (keyAt(typed.text, at)?.end !== typed.text.length) return nok(code);
    return code === 64
      ? effects.check({ partial: true, tokenize: tokenizeHost }, nok, keyOk)(code)
      : keyOk(code);
  }

  function keyOk(code: Code): State | undefined {
    typed.close(effects);
    return code === 32 || code === 91 || (code !== null && code < 0)
      ? effects.attempt(locator, end, bare)(code)
      : bare(code);
  }

  function bare(code: Code): State | undefined {
    bracket.text = '';
    return end(code);
  }

  function end(code: Code): State | undefined {
    const at = typed.text.indexOf('@');
    const braces = typed.text[at + 1] === '{';
    const found = keyAt(typed.text, at);
    if (found === undefined) return nok(code);
    const first = {
      key: found.key,
      index: at + (braces ? 2 : 1),
      suppressAuthor: typed.text.startsWith('-'),
    };
    const between = bracket.text.slice(0, bracket.text.indexOf('['));
    const inner = bracket.text.slice(between.length + 1, -1);
    const [own, ...others] = parseAfterNarrative(first, inner, citing.terms);
    if (own === undefined) return nok(code);
    const items = [
      locate(citing, own, typed, 0, bracket, between.length + 1),
      ...others.map((item) => locate(citing, item, bracket, between.length + 1)),
    ];
    citing.found(effects.exit('citation'), {
      type: 'citation',
      mode: 'narrative',
      items,
      raw: typed.text + bracket.text,
    });
    return ok(code);
  }
}

/** The bracket after a narrative key, with the white space before it. */
function tokenizeLocator(
  context: TokenizeContext,
  typed: TypedText,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let breaks = 0;
  const inside = balancedBracket(context, effects, typed, closed, nok);
  return before;

  function before(code: Code): State | undefined {
    if (code === 91) return inside(code);
    if (code === null || (code > 0 && code !== 32) || (code < -2 && ++breaks > 1)) return nok(code);
    typed.take(code, context, effects);
    return before;
  }

  function closed(code: Code): State | undefined {
    const inner = typed.text.trimStart().slice(1, -1);
    if (inner.trim() === '' || inner.startsWith('^')) return nok(code);
    return effects.check(linkTail, nok, done)(code);
  }

  function done(code: Code): State | undefined {
    typed.close(effects);
    return ok(code);
  }
}

function isPunctuation(code: Code): boolean {
  return code !== null && code > 0 && ':.#$%&-+?<>~/'.includes(String.fromCharCode(code));
}
