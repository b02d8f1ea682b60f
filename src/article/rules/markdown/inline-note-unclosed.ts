import { defineRule } from '../rule.ts';

export const inlineNoteUnclosed = defineRule({
  id: 'inline-note-unclosed',
  severity: 'warning',
  meaning: 'An inline note is opened with `^[` and never closed in its paragraph.',
  message: 'Unexpected end of the paragraph, expected "]" to close the inline note',
  remedy: 'Close it with `]`, or write `\\^[` if no note is meant.',
  example: 'Before ^[this note never closes.',
  fixed: 'Before ^[this note closes.].',
});
