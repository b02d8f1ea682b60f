import type { Code, Effects, State, TokenizeContext } from 'micromark-util-types';
import { rules } from '../../article/index.ts';
import { balancedBracket } from './bracket.ts';
import { locate, type Citing } from './citation-item.ts';
import { firstKey, parseGroup, type ParsedItem } from './citation-parse.ts';
import { linkTail } from './link-tail.ts';
import { TypedText } from './typed-text.ts';

/** `[see @a, p. 3; @b]`, consumed whole. */
export function tokenizeGroup(
  this: TokenizeContext,
  citing: Citing,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const { report, terms } = citing;
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
    const parsed = parseGroup(typed.text.slice(1, -1), terms);
    if (parsed === undefined) return nok(code);
    items = parsed;
    return effects.check(linkTail, nok, end)(code);
  }

  function end(code: Code): State | undefined {
    typed.close(effects);
    const located = items.map((item) => locate(citing, item, typed, 1));
    citing.found(effects.exit('citation'), {
      type: 'citation',
      mode: 'group',
      items: located,
      raw: typed.text,
    });
    return ok(code);
  }
}

/** The key of a citation that is opened at the start of `text` and not closed, if it is one. */
function unclosedKey(text: string): string | undefined {
  if (!/^(?:[\p{L}.,\s]{0,40}\s)?-?@/u.test(text)) return undefined;
  return firstKey(text.slice(0, 500));
}
