import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { asTyped } from './as-typed.ts';
import { balancedBracket } from './bracket.ts';
import {
  keyAt,
  mayPrecede,
  parseAfterNarrative,
  parseGroup,
  type ParsedItem,
} from './citation-parse.ts';
import { linkTail } from './link-tail.ts';
import type { CitationCluster, CitationItem } from './nodes.ts';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';
import { TypedText } from './typed-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    handle: 'handle';
  }
}

/**
 * Pandoc's citations, in brackets and in the running sentence. A bracket is consumed whole, so
 * that an inline note around it does not end at the citation's bracket. Faults that only the
 * typed form shows are reported: an unclosed bracket, an odd locator, a key swallowed by a suffix.
 *
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function citation(report: Report): { syntax: Extension; mdast: MdastExtension } {
  const clusters = new WeakMap<Token, CitationCluster>();
  const group: Construct = { name: 'citationGroup', tokenize: tokenizeGroup };
  const handle: Construct = { name: 'handle', tokenize: tokenizeHandle };
  const exclamation: Construct = { name: 'exclamation', tokenize: tokenizeExclamation };
  const narrative: Construct = { name: 'citationNarrative', tokenize: tokenizeNarrative };
  return {
    syntax: {
      text: { 33: exclamation, 45: narrative, 64: [narrative, handle], 91: group },
    },
    mdast: {
      enter: {
        citation(token) {
          const node = clusters.get(token);
          if (node) this.enter(node, token);
        },
        handle: asTyped.enter,
      },
      exit: {
        citation(token) {
          this.exit(token);
        },
        handle: asTyped.exit,
      },
    },
  };

  function tokenizeGroup(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const typed = new TypedText();
    let items: ParsedItem[] = [];
    const inside = balancedBracket(this, effects, typed, closed, nok, () => {
      const first = unclosedKey(typed.text.slice(1));
      if (first === undefined) return;
      report(rules.citationUnclosed, { start: typed.pointAt(0) }, { key: first });
    });
    return (code) => {
      effects.enter('citation');
      return inside(code);
    };

    function closed(code: Code): State | undefined {
      if (typed.text.startsWith('[^')) return nok(code);
      const parsed = parseGroup(typed.text.slice(1, -1));
      if (parsed === undefined) return nok(code);
      items = parsed;
      return effects.check(linkTail, nok, end)(code);
    }

    function end(code: Code): State | undefined {
      typed.close(effects);
      const located = items.map((item) => locate(item, typed, 1));
      clusters.set(effects.exit('citation'), {
        type: 'citation',
        mode: 'group',
        items: located,
        raw: typed.text,
      });
      return ok(code);
    }
  }

  function tokenizeNarrative(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    const typed = new TypedText();
    const bracket = new TypedText();
    const { previous } = this;
    const escaped = this.events.at(-1)?.[1].type === 'characterEscape';
    const locator: Construct = {
      partial: true,
      tokenize: (...states) => tokenizeLocator(this, bracket, ...states),
    };
    const punctuation: Construct = { partial: true, tokenize: tokenizePunctuation };
    const take = (code: Code): void => typed.take(code, this, effects);
    return (code) => {
      if (
        !escaped &&
        previous !== null &&
        previous > 0 &&
        !mayPrecede(String.fromCharCode(previous))
      )
        return nok(code);
      effects.enter('citation');
      return code === 45 ? suppressed(code) : sign(code);
    };

    function suppressed(code: Code): State {
      take(code);
      return sign;
    }

    function sign(code: Code): State | undefined {
      if (code !== 64) return nok(code);
      take(code);
      return open;
    }

    function open(code: Code): State | undefined {
      if (code === 123) {
        take(code);
        return inBraces;
      }
      return isWord(code) ? word(code) : nok(code);
    }

    function inBraces(code: Code): State | undefined {
      if (code === null || code < -2 || code === 123) return nok(code);
      take(code);
      return code === 125 ? keyEnd : inBraces;
    }

    function word(code: Code): State | undefined {
      if (isWord(code)) {
        take(code);
        return word;
      }
      return isPunctuation(code) ? effects.attempt(punctuation, word, keyEnd)(code) : keyEnd(code);
    }

    function tokenizePunctuation(part: Effects, yes: State, no: State): State {
      let mark: Code = null;
      return (code) => {
        mark = code;
        part.consume(code);
        return (next) => {
          if (!isWord(next) && !(next === 47 && (mark === 47 || mark === 58))) return no(next);
          typed.text += String.fromCharCode(mark ?? 0);
          return yes(next);
        };
      };
    }

    function keyEnd(code: Code): State | undefined {
      const at = typed.text.indexOf('@');
      if (keyAt(typed.text, at)?.end !== typed.text.length) return nok(code);
      return code === 64
        ? effects.check({ partial: true, tokenize: tokenizeHost }, nok, keyOk)(code)
        : keyOk(code);
    }

    function keyOk(code: Code): State | undefined {
      typed.close(effects);
      return code === 32 || code === 91 || (code !== null && code < 0)
        ? effects.attempt(locator, end, bare)(code)
        : bare(code);
    }

    function bare(code: Code): State | undefined {
      bracket.text = '';
      return end(code);
    }

    function end(code: Code): State | undefined {
      const at = typed.text.indexOf('@');
      const braces = typed.text[at + 1] === '{';
      const found = keyAt(typed.text, at);
      if (found === undefined) return nok(code);
      const first = {
        key: found.key,
        index: at + (braces ? 2 : 1),
        suppressAuthor: typed.text.startsWith('-'),
      };
      const between = bracket.text.slice(0, bracket.text.indexOf('['));
      const inner = bracket.text.slice(between.length + 1, -1);
      const [own, ...others] = parseAfterNarrative(first, inner);
      if (own === undefined) return nok(code);
      const items = [
        locate(own, typed, 0, bracket, between.length + 1),
        ...others.map((item) => locate(item, bracket, between.length + 1)),
      ];
      clusters.set(effects.exit('citation'), {
        type: 'citation',
        mode: 'narrative',
        items,
        raw: typed.text + bracket.text,
      });
      return ok(code);
    }
  }

  /** Turns indexes into places, and reports what is odd about the item. */
  function locate(
    item: ParsedItem,
    typed: TypedText,
    by: number,
    suffix: TypedText = typed,
    suffixBy = by,
  ): CitationItem {
    const { index, odd, swallowed, ...rest } = item;
    const point = typed.pointAt(index + by);
    const start = { line: point.line, column: point.column };
    if (odd !== undefined) {
      report(rules.citationLocatorOdd, { start }, { key: item.key, term: odd });
    }
    if (swallowed !== undefined) {
      report(
        rules.citationSeparatorMissing,
        { start: suffix.pointAt(swallowed + suffixBy) },
        { key: item.key },
      );
    }
    return { ...rest, point };
  }
}

/** `!` directly before a citation in brackets: the end of a sentence, and no picture. */
function tokenizeExclamation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const group: Construct = {
    partial: true,
    tokenize: (...states) => tokenizeCiting(this, ...states),
  };
  return (code) => {
    effects.enter('handle');
    effects.consume(code);
    effects.exit('handle');
    return effects.check(group, ok, nok);
  };
}

/** A bracket that names a key and is neither a picture's words nor its label. */
function tokenizeCiting(context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const typed = new TypedText();
  const inside = balancedBracket(context, effects, typed, closed, nok);
  return (code) => {
    if (code !== 91) return nok(code);
    effects.enter('citation');
    return inside(code);
  };

  function closed(code: Code): State | undefined {
    typed.close(effects);
    effects.exit('citation');
    const words = typed.text.slice(1, -1);
    const isLabel = context.parser.defined.includes(normalizeIdentifier(words));
    return isLabel || words.startsWith('^') || parseGroup(words) === undefined
      ? nok(code)
      : effects.check(linkTail, nok, ok)(code);
  }
}

/** A handle of a network: `@name@host`; text, not a citation and not an e-mail address. */
function tokenizeHandle(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('handle');
    effects.consume(code);
    return (first) => (isWord(first) ? name(first) : nok(first));
  };

  function name(code: Code): State | undefined {
    if (code === 64) return tokenizeHost(effects, end, nok)(code);
    if (!isWord(code) && code !== 45 && code !== 46) return nok(code);
    effects.consume(code);
    return name;
  }

  function end(code: Code): State | undefined {
    if (isWord(code) || code === 45) {
      effects.consume(code);
      return end;
    }
    effects.exit('handle');
    return ok(code);
  }
}

function tokenizeHost(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.consume(code);
    return (next) => (isWord(next) ? ok(next) : nok(next));
  };
}

/** The bracket after a narrative key, with the white space before it. */
function tokenizeLocator(
  context: TokenizeContext,
  typed: TypedText,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  let breaks = 0;
  const inside = balancedBracket(context, effects, typed, closed, nok);
  return before;

  function before(code: Code): State | undefined {
    if (code === 91) return inside(code);
    if (code === null || (code > 0 && code !== 32) || (code < -2 && ++breaks > 1)) return nok(code);
    typed.take(code, context, effects);
    return before;
  }

  function closed(code: Code): State | undefined {
    const inner = typed.text.trimStart().slice(1, -1);
    if (inner.trim() === '' || inner.startsWith('^')) return nok(code);
    return effects.check(linkTail, nok, done)(code);
  }

  function done(code: Code): State | undefined {
    typed.close(effects);
    return ok(code);
  }
}

/** The key of a citation that is opened at the start of `text` and not closed, if it is one. */
function unclosedKey(text: string): string | undefined {
  if (!/^(?:[\p{L}.,\s]{0,40}\s)?-?@/u.test(text)) return undefined;
  return parseGroup(text.slice(0, 500))?.[0]?.key;
}

function isWord(code: Code): boolean {
  if (code === null || code < 48) return false;
  return (
    (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{M}\p{N}_]/u.test(String.fromCharCode(code))
  );
}

function isPunctuation(code: Code): boolean {
  return code !== null && code > 0 && ':.#$%&-+?<>~/'.includes(String.fromCharCode(code));
}
