import type { CompileContext, Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types';
import { asTyped } from './as-typed.ts';
import { readAttributes, resemblesAttributes } from './attributes.ts';
import type { Attributes } from './nodes.ts';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributes: 'attributes';
    attributesTrailing: 'attributesTrailing';
    attributesMalformed: 'attributesMalformed';
  }
}

/**
 * Attribute lists behind links, images and inline code, and at the end of headings. They are kept
 * in `data.attributes`. Braces in running text are text.
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function attributeSyntax(report: Report): { syntax: Extension; mdast: MdastExtension } {
  const read = new WeakMap<Token, Attributes>();
  return {
    syntax: {
      text: {
        123: [
          { name: 'attributes', tokenize: tokenizeAttributes },
          { name: 'attributesMalformed', tokenize: tokenizeMalformed },
        ],
      },
    },
    mdast: {
      enter: {
        attributes: attach,
        attributesTrailing: enterTrailing,
        attributesMalformed: asTyped.enter,
      },
      exit: { attributesTrailing: exitTrailing, attributesMalformed: exitMalformed },
    },
  };

  function tokenizeAttributes(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    const last = this.events.at(-1);
    const direct = last?.[0] === 'exit' && carriers.has(last[1].type);
    let attributes: Attributes | undefined;
    let token: Token;
    return (code) => {
      token = effects.enter(direct ? 'attributes' : 'attributesTrailing');
      return attributeList(effects, (found) => (attributes = found), end, nok)(code);
    };

    function end(code: Code): State | undefined {
      if (attributes) read.set(token, attributes);
      if (direct) {
        effects.exit('attributes');
        return ok(code);
      }
      effects.exit('attributesTrailing');
      return effects.check({ partial: true, tokenize: tokenizeEnd }, ok, nok)(code);
    }
  }

  /** A brace alone, kept as text; whether it was meant as attributes is seen from where it stands. */
  function tokenizeMalformed(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    const last = this.events.at(-1);
    const direct = last?.[0] === 'exit' && carriers.has(last[1].type);
    const bracket = this.previous === 93;
    let text = '';
    return (code) => {
      effects.enter('attributesMalformed');
      effects.consume(code);
      text = '{';
      return (next) => {
        if (next !== 35 && next !== 46) return nok(next);
        return effects.check({ partial: true, tokenize: tokenizeStart }, end, nok)(next);
      };
    };

    function tokenizeStart(part: Effects, yes: State, no: State): State {
      return (code) => {
        text += String.fromCharCode(code ?? 0);
        part.consume(code);
        return (next) => {
          if (next === null || next < 0) return no(next);
          return resemblesAttributes(text + String.fromCharCode(next)) ? yes(next) : no(next);
        };
      };
    }

    function end(code: Code): State | undefined {
      const token = effects.exit('attributesMalformed');
      if (direct || bracket) report(rules.attributesMalformed, token);
      else afterSpace.add(token);
      return ok(code);
    }
  }

  function attach(this: CompileContext, token: Token): undefined {
    const parent = this.stack.at(-1);
    const carrier = parent && 'children' in parent ? parent.children.at(-1) : undefined;
    const attributes = read.get(token);
    if (carrier === undefined || attributes === undefined) return;
    carrier.data = { ...carrier.data, attributes };
    if (carrier.position) carrier.position.end = pointOf(token.end);
  }

  function enterTrailing(this: CompileContext, token: Token): undefined {
    const parent = this.stack.at(-1);
    const attributes = read.get(token);
    if (parent?.type !== 'heading' || attributes === undefined) {
      asTyped.enter.call(this, token);
      return;
    }
    parent.data = { ...parent.data, attributes };
    const text = parent.children.at(-1);
    if (text?.type !== 'text') return;
    const trimmed = text.value.trimEnd();
    if (text.position) {
      const cut = text.value.length - trimmed.length;
      text.position.end.column -= cut;
      text.position.end.offset = (text.position.end.offset ?? cut) - cut;
    }
    text.value = trimmed;
    if (trimmed === '') parent.children.pop();
  }

  function exitTrailing(this: CompileContext, token: Token): undefined {
    if (this.stack.at(-1)?.type === 'text') asTyped.exit.call(this, token);
  }

  function exitMalformed(this: CompileContext, token: Token): undefined {
    asTyped.exit.call(this, token);
    if (afterSpace.has(token) && this.stack.at(-1)?.type === 'heading')
      report(rules.attributesMalformed, token);
  }
}

const afterSpace = new WeakSet<Token>();
const carriers = new Set(['link', 'image', 'codeText']);
/** Attribute lists are short; what goes on beyond this is prose in braces. */
const longest = 2000;

/** Consumes a readable attribute list from `{` to `}`, or fails. Enters and exits no token. */
export function attributeList(
  effects: Effects,
  found: (attributes: Attributes) => void,
  ok: State,
  nok: State,
): State {
  let text = '';
  let quote: string | undefined;
  return inside;

  function inside(code: Code): State | undefined {
    if (code === null || code < -2 || text.length > longest) return nok(code);
    const char = code === -1 ? '' : code < 0 ? ' ' : String.fromCharCode(code);
    if (quote === undefined && text !== '' && (char === '{' || char === '[' || char === ']'))
      return nok(code);
    text += char;
    effects.consume(code);
    if (quote !== undefined)
      quote = char === quote && !text.endsWith('\\' + char) ? undefined : quote;
    else if ((char === '"' || char === "'") && text.at(-2) === '=') quote = char;
    else if (char === '}') return end;
    return inside;
  }

  function end(code: Code): State | undefined {
    const attributes = readAttributes(text);
    if (attributes === undefined) return nok(code);
    found(attributes);
    return ok(code);
  }
}

function tokenizeEnd(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    if (code === null) return ok(code);
    effects.enter('data');
    return space(code);
  };

  function space(code: Code): State | undefined {
    if (code === null) {
      effects.exit('data');
      return ok(code);
    }
    if (code !== 32 && code !== -1 && code !== -2) return nok(code);
    effects.consume(code);
    return space;
  }
}

function pointOf(point: Token['end']): { line: number; column: number; offset: number } {
  return { line: point.line, column: point.column, offset: point.offset };
}
