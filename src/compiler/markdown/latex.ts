import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Effects,
  Extension,
  ParseContext,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { asTyped } from './as-typed.ts';
import { nextLine } from './next-line.ts';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';
import { TypedText } from './typed-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    latexCommand: 'latexCommand';
    latexEnvironment: 'latexEnvironment';
  }
}

/**
 * LaTeX outside math. Environments of mathematics are math; other environments and commands stay
 * as typed and are reported.
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function latex(report: Report): { syntax: Extension; mdast: MdastExtension } {
  const environments = new WeakMap<Token, { name: string; typed: string }>();
  const unended = new WeakMap<ParseContext, Set<string>>();
  return {
    syntax: {
      flow: { 92: { name: 'latexEnvironment', concrete: true, tokenize: tokenizeEnvironment } },
      text: { 92: { name: 'latexCommand', tokenize: tokenizeCommand } },
    },
    mdast: {
      enter: {
        latexCommand: asTyped.enter,
        latexEnvironment(token) {
          const { name, typed } = environments.get(token) ?? { name: '', typed: '' };
          if (mathematics.has(name)) {
            this.enter({ type: 'math', meta: null, value: typed }, token);
            return;
          }
          report(rules.latexRaw, token, { what: `environment "${name}"` });
          this.enter({ type: 'code', lang: 'latex', value: typed }, token);
        },
      },
      exit: {
        latexCommand: asTyped.exit,
        latexEnvironment(token) {
          this.exit(token);
        },
      },
    },
  };

  function tokenizeEnvironment(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    const typed = new TypedText();
    const take = (code: Code): void => typed.take(code, this, effects);
    const failed = unended.get(this.parser) ?? new Set<string>();
    unended.set(this.parser, failed);
    let name: string | undefined;
    let lineStart = 0;
    return (code) => {
      effects.enter('latexEnvironment');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code === null || code < -2) return atBreak(code);
      take(code);
      const head = '\\begin{';
      if (name !== undefined || typed.text.length >= head.length) return inside;
      return head.startsWith(typed.text) ? inside : nok;
    }

    function atBreak(code: Code): State | undefined {
      typed.close(effects);
      name ??= /^\\begin\{([A-Za-z]+\*?)\}/u.exec(typed.text)?.[1];
      if (name === undefined || failed.has(name)) return nok(code);
      const line = typed.text.slice(lineStart);
      if (line.trimEnd().endsWith(`\\end{${name}}`)) {
        environments.set(effects.exit('latexEnvironment'), { name, typed: typed.text });
        return ok(code);
      }
      return effects.attempt(nextLine, next, missing)(code);
    }

    function next(code: Code): State | undefined {
      typed.text += '\n';
      lineStart = typed.text.length;
      return inside(code);
    }

    function missing(code: Code): State | undefined {
      if (code === null && name !== undefined) failed.add(name);
      return nok(code);
    }
  }

  function tokenizeCommand(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let name = '';
    return (code) => {
      effects.enter('latexCommand');
      effects.consume(code);
      return letters;
    };

    function letters(code: Code): State | undefined {
      if (code !== null && isLetter(code)) {
        if (name.length > 40) return nok(code);
        name += String.fromCharCode(code);
        effects.consume(code);
        return letters;
      }
      if (name === '' || (code !== 123 && !bare.has(name))) return nok(code);
      const token = effects.exit('latexCommand');
      const isEnvironment = name === 'begin' || name === 'end';
      report(rules.latexRaw, token, {
        what: isEnvironment ? 'environment' : `command \\${name}`,
      });
      return ok(code);
    }
  }
}

const mathematics = new Set(
  [
    'equation',
    'align',
    'gather',
    'alignat',
    'multline',
    'eqnarray',
    'flalign',
    'displaymath',
  ].flatMap((name) => [name, `${name}*`]),
);

/** Commands without arguments that stand in articles; other words after a backslash may be paths. */
const bare = new Set(
  'newpage pagebreak clearpage cleardoublepage noindent bigskip medskip smallskip maketitle tableofcontents LaTeX TeX hfill vfill centering appendix linebreak newline par ldots'.split(
    ' ',
  ),
);

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
