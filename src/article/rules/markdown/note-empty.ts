import { defineRule } from '../rule.ts';

export const noteEmpty = defineRule({
  id: 'note-empty',
  severity: 'warning',
  meaning: 'A footnote has no text.',
  message: ({ label }: { label: string }) =>
    `Unexpected end of footnote [^${label}], expected its text; footnote [^${label}] is empty`,
  remedy: 'Write the note, or indent its text by four spaces if it stands below.',
  example: 'A claim.[^1]\n\n[^1]:',
  fixed: 'A claim.[^1]\n\n[^1]: Its source.',
});
