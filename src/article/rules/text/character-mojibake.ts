import { defineRule } from '../rule.ts';
import { type Found, andMore } from '../phrases.ts';

export const characterMojibake = defineRule({
  id: 'character-mojibake',
  severity: 'warning',
  meaning: 'UTF-8 was read as Latin-1 before the file was saved.',
  message: ({ found, more }: Found) =>
    `Unexpected "${found}": UTF-8 that was read as Latin-1${andMore(more)}`,
  remedy: 'Convert the file again, or type the letter that is meant.',
  example: 'The caf\u00C3\u00A9.',
  fixed: 'The caf\u00E9.',
});
