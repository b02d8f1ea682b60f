import { defineRule } from '../rule.ts';

export const headingEmpty = defineRule({
  id: 'heading-empty',
  severity: 'warning',
  meaning: 'A heading has no words.',
  message: 'Unexpected heading without words',
  remedy: 'Write the heading, or delete the # signs.',
  example: '##\n\nWords.',
  fixed: '## Method\n\nWords.',
});
