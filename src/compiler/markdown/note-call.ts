import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { markup } from '../../article/markup.ts';
import { asTyped } from './as-typed.ts';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteCallUndefined: 'noteCallUndefined';
  }
}

/**
 * Finds `[^label]` where the label is defined nowhere: a marked span of it as typed, and an error. Labels are
 * Pandoc's: no white space, no brackets, no caret. Stands behind remark-footnotes, which takes
 * the calls that are defined.
 */
export function undefinedNoteCall(report: Report): { syntax: Extension; mdast: MdastExtension } {
  return {
    syntax: { text: { 91: { name: 'noteCallUndefined', tokenize } } },
    mdast: {
      enter: {
        noteCallUndefined(token) {
          const attributes = { classes: [markup.faultClass], values: {} };
          this.enter({ type: 'bracketedSpan', attributes, children: [] }, token);
          asTyped.enter.call(this, token);
        },
      },
      exit: {
        noteCallUndefined(token) {
          asTyped.exit.call(this, token);
          this.exit(token);
        },
      },
    },
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let label = '';
    return (code) => {
      effects.enter('noteCallUndefined');
      effects.consume(code);
      return caret;
    };

    function caret(code: Code): State | undefined {
      if (code !== 94) return nok(code);
      effects.consume(code);
      return inside;
    }

    function inside(code: Code): State | undefined {
      if (code === 93 && label !== '') {
        effects.consume(code);
        return end;
      }
      if (code === null || code <= 32 || code === 91 || code === 93 || code === 94)
        return nok(code);
      if (label.length >= 999) return nok(code);
      label += String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }

    function end(code: Code): State | undefined {
      const token = effects.exit('noteCallUndefined');
      report(rules.noteUndefined, token, { label });
      return ok(code);
    }
  }
}
