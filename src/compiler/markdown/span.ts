import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { resolveAll } from 'micromark-util-resolve-all';
import type {
  Code,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { attributeList } from './attribute-syntax.ts';
import { openLabel } from './inline-note.ts';
import type { Attributes } from './nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    span: 'span';
    spanEnd: 'spanEnd';
  }
}

/**
 * Bracketed spans: `[words *and* [^1] marks]{.class}`. The brackets pair as those of links do.
 *
 * @see https://pandoc.org/MANUAL.html#extension-bracketed_spans
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function bracketedSpan(): { syntax: Extension; mdast: MdastExtension } {
  const read = new WeakMap<Token, Attributes>();
  return {
    syntax: { text: { 93: { name: 'span', tokenize, resolveTo } } },
    mdast: {
      canContainEols: ['bracketedSpan'],
      enter: {
        span(token) {
          const attributes = read.get(token) ?? { classes: [], values: {} };
          this.enter({ type: 'bracketedSpan', attributes, children: [] }, token);
        },
      },
      exit: {
        span(token) {
          this.exit(token);
        },
      },
    },
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const labels = this._labelStarts;
    if (openLabel(this)?.type !== 'labelLink') return nok;
    let token: Token;
    return (code) => {
      token = effects.enter('spanEnd');
      effects.consume(code);
      return (next) =>
        next === 123
          ? attributeList(effects, (attributes) => read.set(token, attributes), end, nok)(next)
          : nok(next);
    };

    function end(code: Code): State | undefined {
      effects.exit('spanEnd');
      labels?.pop();
      return ok(code);
    }
  }

  function resolveTo(events: Event[], context: TokenizeContext): Event[] {
    const end = events.at(-2)?.[1];
    let open = events.length - 2;
    while (open-- > 0) {
      const [way, token] = events[open]!;
      if (way === 'enter' && token.type === 'labelLink' && !token._balanced) break;
    }
    const start = events[open]?.[1];
    if (start === undefined || end === undefined) return events;
    const span: Token = { type: 'span', start: { ...start.start }, end: { ...end.end } };
    const attributes = read.get(end);
    if (attributes) read.set(span, attributes);
    const inside = resolveAll(
      context.parser.constructs.insideSpan.null ?? [],
      events.slice(open + 4, -2),
      context,
    );
    events.length = open;
    events.push(['enter', span, context]);
    for (const event of inside) events.push(event);
    events.push(['exit', span, context]);
    return events;
  }
}
