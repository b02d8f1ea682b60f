import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { math as micromarkMath } from 'micromark-extension-math';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { readAttributes } from './attributes.ts';
import type { Attributes } from './nodes.ts';
import { nextLine } from './next-line.ts';
import { TypedText } from './typed-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathBlock: 'mathBlock';
    mathText: 'mathText';
    mathTextData: 'mathTextData';
    mathTextSequence: 'mathTextSequence';
  }
}

/**
 * Math by Pandoc's rules. In a line: `$` followed by a non-space, closed by `$` that follows a
 * non-space and precedes no digit ("$5 and $10" is not math). As a block: from `$$` at the start
 * of a line to the next `$$`, which only attributes or a full stop may follow.
 *
 * @see https://pandoc.org/MANUAL.html#math
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function math(): { syntax: Extension; mdast: MdastExtension[] } {
  const blocks = new WeakMap<Token, { value: string; attributes?: Attributes }>();
  const double = micromarkMath({ singleDollarTextMath: false }).text?.[36] ?? [];
  const single: Construct = {
    name: 'mathTextSingle',
    tokenize: tokenizeSingle,
    // As the construct for several dollars has it: both are asked at the same places.
    previous(code) {
      return code !== 36 || this.events.at(-1)?.[1].type === 'characterEscape';
    },
  };
  return {
    syntax: {
      flow: { 36: { name: 'mathBlock', concrete: true, tokenize: tokenizeBlock } },
      text: { 36: [single, ...(Array.isArray(double) ? double : [double])] },
    },
    mdast: [
      mathFromMarkdown(),
      {
        enter: {
          mathBlock(token) {
            const { value, attributes } = blocks.get(token) ?? { value: '' };
            this.enter(
              { type: 'math', meta: null, value, ...(attributes && { data: { attributes } }) },
              token,
            );
          },
        },
        exit: {
          mathBlock(token) {
            this.exit(token);
          },
        },
      },
    ],
  };

  function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const typed = new TypedText();
    const take = (code: Code): void => typed.take(code, this, effects);
    let blank = true;
    return (code) => {
      effects.enter('mathBlock');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code === null || code < -2) return atBreak(code);
      if (code !== 32 && code !== -1 && code !== -2) blank = false;
      take(code);
      return typed.text.length > 2 || '$$'.startsWith(typed.text) ? inside : nok;
    }

    function atBreak(code: Code): State | undefined {
      typed.close(effects);
      if (blank || typed.text.length < 2) return nok(code);
      const found = /^\$\$([^$]*)(?:\$\$[ \t]*([.,;]?)[ \t]*(\{[^{}]*\})?[ \t]*)?$/u.exec(
        typed.text,
      );
      if (found === null) return nok(code);
      return /^\$\$[^$]*\$\$/u.test(typed.text)
        ? end(found, code)
        : effects.attempt(nextLine, line, nok)(code);
    }

    function line(code: Code): State | undefined {
      typed.text += '\n';
      blank = true;
      return inside(code);
    }

    function end(match: RegExpExecArray, code: Code): State | undefined {
      const attributes = match[3] === undefined ? undefined : readAttributes(match[3]);
      if (match[3] !== undefined && attributes === undefined) return nok(code);
      const value = `${(match[1] ?? '').trim()}${match[2] ?? ''}`;
      if (value === '') return nok(code);
      blocks.set(effects.exit('mathBlock'), { value, ...(attributes && { attributes }) });
      return ok(code);
    }
  }
}

function tokenizeSingle(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous, events } = this;
  const escaped = events.at(-1)?.[1].type === 'characterEscape';
  let last: Code = null;
  let open = false;
  return (code) => {
    if (previous === 36 && !escaped) return nok(code);
    effects.enter('mathText');
    sequence(code);
    return (next) => (next === null || next <= 32 || next === 36 ? nok(next) : inside(next));
  };

  function sequence(code: Code): void {
    effects.enter('mathTextSequence');
    effects.consume(code);
    effects.exit('mathTextSequence');
  }

  function close(): void {
    if (open) effects.exit('mathTextData');
    open = false;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code < -2) {
      close();
      last = code;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return inside;
    }
    if (code === 36 && last !== 92) {
      if (last === null || last <= 32) return nok(code);
      close();
      sequence(code);
      return (next) => {
        if (next === 36 || (next !== null && next >= 48 && next <= 57)) return nok(next);
        effects.exit('mathText');
        return ok(next);
      };
    }
    if (!open) effects.enter('mathTextData');
    open = true;
    effects.consume(code);
    // An escaped backslash does not escape what follows it.
    last = last === 92 && code === 92 ? 0x5b : code;
    return inside;
  }
}
