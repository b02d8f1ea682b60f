import { defineRule } from '../rule.ts';

export const noteUndefined = defineRule({
  id: 'note-undefined',
  severity: 'error',
  meaning: 'A footnote is called that is defined nowhere in the article.',
  message: ({ label }: { label: string }) =>
    `Unexpected footnote call [^${label}], expected a definition of it; footnote [^${label}] is referenced but never defined`,
  remedy: 'Write the note as a block of its own, or delete the call.',
  hint: ({ label }) => `Write the note as a block of its own, [^${label}]: …, or delete the call.`,
  example: 'A claim.[^9]',
  fixed: 'A claim.[^9]\n\n[^9]: Its source.',
});
