import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';

/**
 * The footnote syntax of remark-footnotes, fixed: an inline note ends at its own bracket and not
 * at the first one inside it, an unclosed one is reported and stays as typed, and looking for the
 * opening costs the same however long the text is. As Pandoc reads them
 * (https://github.com/jgm/pandoc/issues/64); remark-footnotes is no longer changed. Where no bracket
 * is inside, nothing is read otherwise (`tests/laws/markdown/shortcuts.test.ts`).
 */
export function mendInlineNotes(footnotes: Extension, report: Report): Extension {
  let reported = false;
  const [start, end] = [constructOf(footnotes, 94), constructOf(footnotes, 93)];
  if (start === undefined || end === undefined) return footnotes;
  const opened: Construct = {
    name: 'inlineNoteStart',
    tokenize: tokenizeStart,
    resolveAll: (events) => leaveUnclosedAsTyped(events, report),
  };
  const closed: Construct = { ...end, name: 'inlineNoteEnd', tokenize: tokenizeEnd };
  delete closed.add;
  delete closed.resolveAll;
  return { ...footnotes, text: { ...footnotes.text, 94: opened, 93: closed } };

  function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const labels = this._labelStarts ?? [];
    if (labels.length > deepest && openLabel(this) && labels.length > deepest) {
      const at = this.now();
      return (code) => {
        if (!reported) {
          report(
            rules.nestingTooDeep,
            { start: at },
            { what: 'inline note', expected: `${String(deepest)} open brackets` },
          );
        }
        reported = true;
        return nok(code);
      };
    }
    return start?.tokenize.call(this, effects, remember.bind(this), nok) ?? nok;

    // Notes wait on the same stack as links and spans, so that brackets pair as they nest.
    function remember(this: TokenizeContext, code: Code): State | undefined {
      const token = this.events.at(-1)?.[1];
      if (token) (this._labelStarts ??= []).push(token);
      return ok(code);
    }
  }

  function tokenizeEnd(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    if (openLabel(this)?.type !== 'inlineNoteStart') return nok;
    return end?.tokenize.call(this, effects, forget.bind(this), nok) ?? nok;

    function forget(this: TokenizeContext, code: Code): State | undefined {
      this._labelStarts?.pop();
      return ok(code);
    }
  }
}

/** Open brackets around an inline note. */
const deepest = 100;

/** The innermost bracket that can still be closed. */
export function openLabel(context: TokenizeContext): Token | undefined {
  const labels = context._labelStarts ?? [];
  while (labels.at(-1)?._balanced) labels.pop();
  return labels.at(-1);
}

/** Works in place: micromark keeps the array it has, whatever is returned. */
function leaveUnclosedAsTyped(events: Event[], report: Report): Event[] {
  let kept = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!;
    const [way, token] = event;
    events[kept++] = event;
    if (way !== 'enter' || token.type !== 'inlineNoteStart') continue;
    report(rules.inlineNoteUnclosed, token);
    token.type = 'data';
    index += 4;
  }
  events.length = kept;
  return events;
}

function constructOf(extension: Extension, code: number): Construct | undefined {
  const found = extension.text?.[code];
  return Array.isArray(found) ? found[0] : found;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNoteStart: 'inlineNoteStart';
  }
}
