import { defineRule } from '../rule.ts';
import { type Found, andMore, codePoint } from '../phrases.ts';

export const characterInvisible = defineRule({
  id: 'character-invisible',
  severity: 'warning',
  meaning: 'An invisible character stands in a word, a key or an address.',
  message: ({ found, more }: Found) =>
    `Unexpected invisible character ${codePoint(found)}${andMore(more)}`,
  remedy: 'Delete it: search and keys do not match words that contain it.',
  example: 'Wo\u200Brds.',
  fixed: 'Words.',
});
