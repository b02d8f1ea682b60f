import { htmlFlow } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';

/** HTML that ends at words of its own, whatever stands in it: scripts, comments and their like. */
const endsAtWords = /^<(?:[!?]|(?:script|pre|style|textarea)(?![\w-]))/iu;

/**
 * CommonMark's blocks of HTML, by micromark's own construct, but that within a fenced div a block
 * which would go on to the next blank line (kinds 6 and 7) ends before a fence, as for Pandoc.
 * Stands in place of `htmlFlow`.
 *
 * @param fence Reads a fence of divs.
 * @param isInDiv True where a div is open at the block that begins.
 * @see https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function htmlInDiv(fence: Construct, isInDiv: () => boolean): Construct {
  const beforeFence: Construct = { partial: true, tokenize: tokenizeBeforeFence };
  return { ...htmlFlow, name: 'htmlInDiv', tokenize: tokenizeHtml };

  function tokenizeHtml(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    if (!isInDiv()) return htmlFlow.tokenize.call(this, effects, ok, nok);
    let begun = '';
    const watched: Effects = {
      ...effects,
      consume(code) {
        if (begun.length < 12) begun += code === null || code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
      },
      // What is looked for at the end of a line first is what ends the block.
      check(construct, yes, no) {
        const next = effects.check(construct, yes, no);
        return endsAtWords.test(begun) ? next : effects.check(beforeFence, yes, next);
      },
    };
    return htmlFlow.tokenize.call(this, watched, ok, nok);
  }

  function tokenizeBeforeFence(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    return (code: Code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return effects.attempt(fence, ok, nok);
    };
  }
}
