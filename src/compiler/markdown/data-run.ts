import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Reads a character that could have begun a construct and did not, with the words after it, as
 * part of the words before it. micromark makes a token of its own of each such run and joins them
 * at the end, by moving all that follows; a paragraph of fifty thousand brackets takes it half a
 * minute (https://github.com/micromark/micromark/issues/169), here two seconds. It saves nothing
 * where there are few; it is there so that no text can stop the compiler. The tokens are the same
 * in the end (`tests/laws/markdown/shortcuts.test.ts`).
 */
export function dataRun(): Extension {
  return { text: { null: construct('text') }, string: { null: construct('string') } };
}

function construct(field: 'text' | 'string'): Construct {
  return { name: 'dataRun', tokenize, resolveTo: joinToDataBefore };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const constructs = this.parser.constructs[field];
    const begins = (code: Code): boolean => {
      if (code === null) return true;
      const found = constructs[code];
      const list = found === undefined ? [] : Array.isArray(found) ? found : [found];
      return list.some(({ previous }) => !previous || previous.call(this, this.previous));
    };
    return (code) => {
      if (code === null || this.events.at(-1)?.[1].type !== 'data') return nok(code);
      effects.enter('data');
      effects.consume(code);
      return inside;
    };

    function inside(code: Code): State | undefined {
      if (begins(code)) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return inside;
    }
  }
}

function joinToDataBefore(events: Event[]): Event[] {
  const [before, run] = [events.at(-3)?.[1], events.at(-1)?.[1]];
  if (before?.type === 'data' && run !== undefined) {
    before.end = run.end;
    // That no bracket is open before here: else each "w" of the paragraph looks for it again.
    if (run._gfmAutolinkLiteralWalkedInto) before._gfmAutolinkLiteralWalkedInto = true;
    events.length -= 2;
  }
  return events;
}
