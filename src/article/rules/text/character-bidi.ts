import { defineRule } from '../rule.ts';
import { type Found, andMore, codePoint } from '../phrases.ts';

export const characterBidi = defineRule({
  id: 'character-bidi',
  severity: 'warning',
  meaning:
    'A character reverses the direction of the text after it, so that it reads differently from how it is stored.',
  message: ({ found, isUnclosed, more }: Found & { readonly isUnclosed: boolean }) =>
    `Unexpected character ${codePoint(found)} that ${isUnclosed ? 'is not closed in its line' : 'turns the order of the letters after it'}${andMore(more)}`,
  remedy: 'Delete it: text of either direction is shown correctly without it.',
  example: 'Words\u202E and more.',
  fixed: 'Words and more.',
});
