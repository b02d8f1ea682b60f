import { defineRule } from '../rule.ts';

export const noteUncalled = defineRule({
  id: 'note-uncalled',
  severity: 'warning',
  meaning: 'A note is defined and nothing calls it, so that no reader finds it.',
  message: ({ label }: { label: string }) =>
    `Unexpected note [^${label}] that nothing calls, expected [^${label}] in the text`,
  remedy: 'Put the mark where the note belongs, or delete the note.',
  example: 'Words.\n\n[^7]: A note without a mark.',
  fixed: 'Words.[^7]\n\n[^7]: A note with a mark.',
});
