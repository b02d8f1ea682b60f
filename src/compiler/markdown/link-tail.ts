import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { readAttributes } from './attributes.ts';

/** More than this is no destination or attribute list anybody writes; keeps the look ahead short. */
const longest = 3000;

/**
 * What makes the bracket before it a link or a span instead of a citation: `(url "title")`,
 * `[label]` of a definition, or `{attributes}`.
 */
export const linkTail: Construct = { partial: true, tokenize: tokenizeLinkTail };

function tokenizeLinkTail(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { defined } = this.parser;
  let text = '';
  let depth = 0;
  return start;

  function start(code: Code): State | undefined {
    if (code !== 40 && code !== 91 && code !== 123) return nok(code);
    effects.enter('data');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null || text.length > longest) return nok(code);
    const char = code < 0 ? ' ' : String.fromCharCode(code);
    text += char;
    effects.consume(code);
    if (text[0] === char && char !== '"') depth++;
    else if (char === { '(': ')', '[': ']', '{': '}' }[text[0] ?? ''] && --depth === 0) return end;
    return inside;
  }

  function end(code: Code): State | undefined {
    effects.exit('data');
    return isTail() ? ok(code) : nok(code);
  }

  function isTail(): boolean {
    if (text.startsWith('(')) return resource.test(text);
    if (text.startsWith('{')) return readAttributes(text) !== undefined;
    return defined.includes(normalizeIdentifier(text.slice(1, -1)));
  }
}

const resource = /^\(\s*(?:<[^<>\n]*>|[^\s<]\S*?)?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)$/u;
