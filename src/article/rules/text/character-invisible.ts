import { defineRule } from '../rule.ts';
import { type Found, andMore, codePoint } from '../phrases.ts';

export const characterInvisible = defineRule({
  id: 'character-invisible',
  severity: 'warning',
  meaning: 'A character that nobody sees hides in a word, a key or an address.',
  message: ({ found, more }: Found) =>
    `Unexpected invisible character ${codePoint(found)}${andMore(more)}`,
  remedy: 'Delete it: it hides inside words from search and from keys.',
  example: 'Wo\u200Brds.',
  fixed: 'Words.',
});
