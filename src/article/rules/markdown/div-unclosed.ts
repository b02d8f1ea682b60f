import { defineRule } from '../rule.ts';

export const divUnclosed = defineRule({
  id: 'div-unclosed',
  severity: 'warning',
  meaning: 'A fenced div is never closed; it ends where the block around it ends.',
  message: 'Unexpected end of the text, expected ":::" to close the fenced div opened here',
  remedy: 'Close it with a line of at least three colons.',
  example: '::: warning\nText.',
  fixed: '::: warning\nText.\n:::',
});
