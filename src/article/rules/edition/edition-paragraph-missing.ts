import { edition } from '../example.ts';
import { defineRule } from '../rule.ts';

export const editionParagraphMissing = defineRule({
  id: 'edition-paragraph-missing',
  severity: 'error',
  meaning:
    'An event or an exception of a name stands in a paragraph that the article does not have.',
  message: ({ n, last }: { n: number; last: number }) =>
    `Unexpected paragraph ${n}, expected ${last === 0 ? 'none: the article has no paragraphs' : `a number from 1 to ${last}`}`,
  remedy: 'Name the paragraph by the number that the page shows beside it.',
  example: edition(
    'events:\n  - date: 1994\n    words: The Minsk Group was formed in 1994\n    paragraph: 2',
  ),
  fixed: edition(
    'events:\n  - date: 1994\n    words: The Minsk Group was formed in 1994\n    paragraph: 1',
  ),
});
