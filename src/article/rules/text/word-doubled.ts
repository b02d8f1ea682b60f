import { defineRule } from '../rule.ts';

export const wordDoubled = defineRule({
  id: 'word-doubled',
  severity: 'warning',
  meaning: 'A small English word stands twice in a row.',
  message: ({ word }: { word: string }) => `Unexpected second "${word}" right after the first`,
  remedy: 'Delete one.',
  example: 'It was the the first.',
  fixed: 'It was the first.',
});
