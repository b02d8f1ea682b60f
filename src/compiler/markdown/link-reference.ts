import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { asTyped } from './as-typed.ts';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    linkReferenceUndefined: 'linkReferenceUndefined';
  }
}

/**
 * Reports `[text][label]` whose label nothing defines; it stays as typed. Asked only after links,
 * notes and spans have refused the bracket.
 */
export function undefinedReference(report: Report): { syntax: Extension; mdast: MdastExtension } {
  return {
    syntax: { text: { 93: { name: 'linkReferenceUndefined', add: 'after', tokenize } } },
    mdast: {
      enter: { linkReferenceUndefined: asTyped.enter },
      exit: { linkReferenceUndefined: asTyped.exit },
    },
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const start = this._labelStarts?.at(-1);
    const { defined } = this.parser;
    let label = '';
    if (start?._balanced !== true || start._inactive === true) return nok;
    return (code) => {
      const token = effects.enter('linkReferenceUndefined');
      effects.consume(code);
      effects.exit('linkReferenceUndefined');
      return effects.check({ partial: true, tokenize: tokenizeLabel }, end, nok);

      function end(next: Code): State | undefined {
        if (!defined.includes(normalizeIdentifier(label)))
          report(rules.linkReferenceUndefined, { start: start?.start ?? token.start }, { label });
        return ok(next);
      }
    };

    function tokenizeLabel(part: Effects, yes: State, no: State): State {
      return (code) => {
        if (code !== 91) return no(code);
        part.enter('data');
        part.consume(code);
        return inside;
      };

      function inside(code: Code): State | undefined {
        if (code === null || code < -2 || code === 91 || label.length > 999) return no(code);
        if (code === 93) {
          part.exit('data');
          return /^[^\s^@]/u.test(label) && !label.includes('@') ? yes(code) : no(code);
        }
        if (code > 0) label += String.fromCharCode(code);
        part.consume(code);
        return inside;
      }
    }
  }
}
