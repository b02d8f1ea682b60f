import type {
  Code,
  Effects,
  Extension,
  ParseContext,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { nextLine } from './next-line.ts';
import { TypedText } from './typed-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    metadataBlock: 'metadataBlock';
  }
}

/**
 * Metadata in the middle of the text: `---`, lines of YAML that begin with a key, then `---` or
 * `...`. It says nothing to readers, so nothing in the tree comes of it.
 *
 * @see https://pandoc.org/MANUAL.html#extension-yaml_metadata_block
 */
export function metadataBlock(): Extension {
  const unended = new WeakSet<ParseContext>();
  return { flow: { 45: { name: 'metadataBlock', concrete: true, tokenize } } };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { parser, interrupt } = this;
    const typed = new TypedText();
    const take = (code: Code): void => typed.take(code, this, effects);
    let lines = 0;
    let lineStart = 0;
    return (code) => {
      if (interrupt || unended.has(parser)) return nok(code);
      effects.enter('metadataBlock');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code === null || code < -2) return atBreak(code);
      take(code);
      return lines > 0 || '---'.startsWith(typed.text.trimEnd()) ? inside : nok;
    }

    function atBreak(code: Code): State | undefined {
      typed.close(effects);
      const line = typed.text.slice(lineStart).trimEnd();
      if (lines === 0 && line !== '---') return nok(code);
      if (lines === 1 && !/^[\p{L}_][\w-]*:(?:\s|$)/u.test(line)) return nok(code);
      if (lines > 1 && (line === '---' || line === '...')) {
        effects.exit('metadataBlock');
        return ok(code);
      }
      return effects.attempt(nextLine, next, missing)(code);
    }

    function next(code: Code): State | undefined {
      typed.text += '\n';
      lineStart = typed.text.length;
      lines++;
      return inside(code);
    }

    function missing(code: Code): State | undefined {
      if (code === null) unended.add(parser);
      return nok(code);
    }
  }
}
