import { defineRule } from '../rule.ts';

export const htmlUnclosed = defineRule({
  id: 'html-unclosed',
  severity: 'warning',
  meaning: 'An element of raw HTML is opened and never closed; it ends where its block ends.',
  message: ({ after, expected }: { after: string; expected: string }) =>
    `Unexpected end of the text ${after}, expected ${expected}`,
  remedy: 'Close it, or write &lt; where no element is meant.',
  example: '<details>Words',
  fixed: '<details>Words</details>',
});
