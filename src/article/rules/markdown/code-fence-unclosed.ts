import { defineRule } from '../rule.ts';

export const codeFenceUnclosed = defineRule({
  id: 'code-fence-unclosed',
  severity: 'warning',
  meaning: 'A code fence is never closed, so everything after it is code.',
  message: ({ fence }: { fence: string }) =>
    `Unexpected end of the text, expected "${fence}" to close the code fence opened here; what follows it is code`,
  remedy: 'Close the code with a line that holds the same fence.',
  example: '```python\nprint(1)',
  fixed: '```python\nprint(1)\n```',
});
