import type { Nodes } from 'mdast';
import type { CompileContext, Extension as MdastExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    script: 'script';
    scriptMarker: 'scriptMarker';
    superscript: 'superscript';
    subscript: 'subscript';
  }
}

/**
 * Pandoc's `^superscript^` and `~subscript~`: no unescaped white space inside, an escaped space does
 * not break; two tildes strike through, and `^[` opens a note.
 *
 * @see https://pandoc.org/MANUAL.html#superscripts-and-subscripts
 */
export function script(): { syntax: Extension; mdast: MdastExtension } {
  return {
    syntax: { text: { 94: construct(94, 'superscript'), 126: construct(126, 'subscript') } },
    mdast: {
      enter: {
        superscript(token) {
          this.enter({ type: 'superscript', children: [] }, token);
        },
        subscript(token) {
          this.enter({ type: 'subscript', children: [] }, token);
        },
      },
      exit: {
        superscript: exit,
        subscript: exit,
      },
    },
  };
}

function exit(this: CompileContext, token: Token): void {
  const open: Nodes[] = this.stack.slice(-1).filter((node) => node.type !== 'fragment');
  for (let node = open.pop(); node; node = open.pop()) {
    // Only what is escaped can stand here: any other space would have ended it.
    if (node.type === 'text') node.value = node.value.replaceAll('\\ ', '\u00a0');
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  this.exit(token);
}

function construct(marker: number, type: 'superscript' | 'subscript'): Construct {
  return { name: type, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { previous } = this;
    let size = 0;
    return (code) => {
      if (previous === marker) return nok(code);
      effects.enter(type);
      effects.enter('scriptMarker');
      effects.consume(code);
      effects.exit('scriptMarker');
      return first;
    };

    function first(code: Code): State | undefined {
      if (code === marker || code === 91) return nok(code);
      effects.enter('chunkText', { contentType: 'text' });
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null || code <= 32) return nok(code);
      if (code === marker) {
        if (size === 0) return nok(code);
        effects.exit('chunkText');
        effects.enter('scriptMarker');
        effects.consume(code);
        effects.exit('scriptMarker');
        effects.exit(type);
        return end;
      }
      size++;
      effects.consume(code);
      return code === 92 ? escaped : inside;
    }

    function escaped(code: Code): State | undefined {
      if (code === null || code < 0) return nok(code);
      effects.consume(code);
      return inside;
    }

    function end(code: Code): State | undefined {
      if (code === 91 && marker === 94) return effects.check(noteCall, ok, nok)(code);
      return code === marker ? nok(code) : ok(code);
    }
  }
}

/** `[^`: a superscript may end before the call of a note, not before what may be a note in place. */
const noteCall: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('scriptMarker');
      effects.consume(code);
      return caret;
    };

    function caret(code: Code): State | undefined {
      if (code !== 94) return nok(code);
      effects.consume(code);
      effects.exit('scriptMarker');
      return ok;
    }
  },
};
