import { defineRule } from '../rule.ts';
import { type Found, andMore, codePoint } from '../phrases.ts';

export const characterControl = defineRule({
  id: 'character-control',
  severity: 'warning',
  meaning: 'A control character stands in the text; it is shown as a mark and never published.',
  message: ({ found, more }: Found) =>
    `Unexpected control character ${codePoint(found)}${andMore(more)}`,
  remedy: 'Delete it; it came in by copying from a terminal or a PDF.',
  example: 'Words\u001B and more.',
  fixed: 'Words and more.',
});
