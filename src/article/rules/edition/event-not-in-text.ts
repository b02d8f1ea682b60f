import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const eventNotInText = defineRule({
  id: 'event-not-in-text',
  severity: 'error',
  meaning:
    'The words of an event do not stand in the paragraph that it names. The event is left out.',
  message: ({ words, n, instead }: { words: string; n: number; instead: number | undefined }) =>
    `Unexpected words "${shortened(words)}" of an event, expected words that stand in paragraph ${n}${instead === undefined ? '' : `: they stand in paragraph ${instead}`}`,
  remedy: 'Copy the words from the article, and name their paragraph.',
  example: edition(
    'events:\n  - date: 1994\n    words: The Minsk Group was founded\n    paragraph: 1',
  ),
  fixed: edition(
    'events:\n  - date: 1994\n    words: The Minsk Group was formed\n    paragraph: 1',
  ),
});
