import { blankLine } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownSpace } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteWhitespace: 'noteWhitespace';
    noteIndent: 'noteIndent';
    footnoteDefinitionWhitespace: 'footnoteDefinitionWhitespace';
  }
  interface ParseContext {
    /** Labels of the notes that are defined: remark-footnotes puts them there, and asks for them. */
    footnotes?: string[];
  }
}

/** A list that knows what it holds: of ten thousand labels each is asked for among all others. */
class Labels extends Array<string> {
  readonly #known = new Set<string>();

  override includes(label: string): boolean {
    return this.#known.has(label);
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.#known.add(label);
    return super.push(...labels);
  }
}

/**
 * The definitions of remark-footnotes, with the beginnings that GFM allows: any white space may
 * follow `[^1]:` without becoming code, and the text may begin after empty lines. Both are as
 * `micromark-extension-gfm-footnote` and Pandoc read them.
 */
export function mendDefinitions(footnotes: Extension): Extension {
  const found = footnotes.document?.[91];
  const definition = Array.isArray(found) ? found[0] : found;
  if (definition === undefined) return footnotes;
  const fixed: Construct = {
    ...definition,
    name: 'noteDefinition',
    tokenize: tokenizeStart,
    continuation: { tokenize: tokenizeContinuation },
  };
  return { ...footnotes, document: { ...footnotes.document, 91: fixed } };

  function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    this.parser.footnotes ??= new Labels();
    const space = factorySpace(effects, ok, 'noteWhitespace');
    const rest = (code: Code): State | undefined => (markdownSpace(code) ? space : ok)(code);
    // remark-footnotes hands on the space that it has consumed, as if it were still to come.
    const after = (code: Code): State | undefined =>
      this.events.at(-1)?.[1].type === 'footnoteDefinitionWhitespace' ? rest : rest(code);
    return definition?.tokenize.call(this, effects, after, nok) ?? nok;
  }
}

function tokenizeContinuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return effects.check(blankLine, ok, effects.attempt(indent, ok, nok));
}

const width = 4;
const indent: Construct = { partial: true, tokenize: tokenizeIndent };

function tokenizeIndent(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return factorySpace(
    effects,
    (code) => {
      const [, token, context] = this.events.at(-1) ?? [];
      const isIndented =
        token?.type === 'noteIndent' && context?.sliceSerialize(token, true).length === width;
      return isIndented ? ok(code) : nok(code);
    },
    'noteIndent',
    width + 1,
  );
}
