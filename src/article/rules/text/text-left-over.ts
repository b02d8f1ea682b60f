import { defineRule } from '../rule.ts';

export const textLeftOver = defineRule({
  id: 'text-left-over',
  severity: 'warning',
  meaning: 'A note to oneself was left in the text.',
  message: ({ words }: { words: string }) => `Unexpected "${words}" in the text: a note to oneself`,
  remedy: 'Do what it says, or delete it.',
  example: 'It was in 1912. TODO: check',
  fixed: 'It was in 1912.',
});
