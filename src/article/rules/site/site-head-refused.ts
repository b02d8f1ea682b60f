import { defineRule } from '../rule.ts';

export const siteHeadRefused = defineRule({
  id: 'site-head-refused',
  severity: 'error',
  meaning: 'An addition to the head of the pages is not one of those that are allowed.',
  message: ({ found, expected }: { found: string; expected: string }) =>
    `Unexpected ${found} in \`head\`, expected ${expected}`,
  remedy: 'Write it as the message says, or take it away.',
  example: { '../../site.yaml': 'head:\n  - script: { src: "http://counter.example.org/c.js" }' },
  fixed: {
    '../../site.yaml': 'head:\n  - script: { src: "https://counter.example.org/c.js" }',
  },
});
