import { setextUnderline } from 'micromark-core-commonmark';
import type { Construct, Event, Extension, TokenizeContext } from 'micromark-util-types';

/**
 * CommonMark's underlined headings, by micromark's own construct. It is handed the events of its
 * heading alone: given all events of the file it copies them for each heading, so that ten
 * thousand headings take ten seconds (https://github.com/micromark/micromark/issues/169). It is there
 * so that no text can stop the compiler; the tokens are the same
 * (`tests/laws/markdown/shortcuts.test.ts`).
 */
export function setextHeading(): Extension {
  const construct: Construct = { ...setextUnderline, name: 'setextHeading', resolveTo };
  return {
    flow: { 45: construct, 61: construct },
    disable: { null: [setextUnderline.name ?? ''] },
  };
}

function resolveTo(events: Event[], context: TokenizeContext): Event[] {
  const start = events.findLastIndex(([way, token]) => way === 'enter' && token.type === 'content');
  const own = events.splice(start);
  for (const event of setextUnderline.resolveTo?.(own, context) ?? own) events.push(event);
  return events;
}
