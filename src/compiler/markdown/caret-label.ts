import { definition, labelStartLink } from 'micromark-core-commonmark';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Links whose words or label are a caret alone: `[^]`, `[^](a)`, `[^]: a`. A note has a name, but
 * for remark-footnotes micromark keeps every bracket with a caret for notes.
 *
 * @see https://spec.commonmark.org/0.31.2/#link-label
 */
export function caretLabel(source: string): Extension {
  if (!/\[\^\s*\]/u.test(source)) return {};
  return {
    contentInitial: { 91: withCaret(definition, 'caretDefinition') },
    text: { 91: withCaret(labelStartLink, 'caretLabel') },
  };
}

/** The construct, asked only where the bracket holds a caret alone, as if there were no notes. */
function withCaret(construct: Construct, name: string): Construct {
  return { ...construct, name, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const read = (code: Code): State | undefined =>
      construct.tokenize.call(withoutNotes(this), effects, ok, nok)(code);
    return effects.check(loneCaret, read, nok);
  }
}

function withoutNotes(context: TokenizeContext): TokenizeContext {
  const { parser } = context;
  // The one list of labels that are open.
  context._labelStarts ??= [];
  const constructs = Object.fromEntries(
    Object.entries(parser.constructs).filter(([name]) => name !== '_hiddenFootnoteSupport'),
  );
  const value: unknown = Object.create(parser, { constructs: { value: constructs } });
  return Object.create(context, { parser: { value } }) as TokenizeContext;
}

const loneCaret: Construct = { partial: true, tokenize: tokenizeLoneCaret };

function tokenizeLoneCaret(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    return caret;
  };

  function caret(code: Code): State | undefined {
    if (code !== 94) return nok(code);
    effects.consume(code);
    return space;
  }

  function space(code: Code): State | undefined {
    if (code === 93) {
      effects.exit('data');
      return ok(code);
    }
    if (code === 32 || code === -1 || code === -2) {
      effects.consume(code);
      return space;
    }
    if (code === null || code >= -2) return nok(code);
    effects.exit('data');
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    effects.enter('data');
    return space;
  }
}
