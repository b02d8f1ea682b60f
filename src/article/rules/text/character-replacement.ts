import { defineRule } from '../rule.ts';
import { type Found, andMore } from '../phrases.ts';

export const characterReplacement = defineRule({
  id: 'character-replacement',
  severity: 'warning',
  meaning: 'Letters were lost when the file was converted.',
  message: ({ more }: Found) =>
    `Unexpected "\uFFFD": letters were lost here when the file was converted${andMore(more)}`,
  remedy: 'Type the lost letters again.',
  example: 'The caf\uFFFD.',
  fixed: 'The caf\u00E9.',
});
