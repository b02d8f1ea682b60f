import { defineRule } from '../rule.ts';

export const noteUndefined = defineRule({
  id: 'note-undefined',
  severity: 'error',
  meaning: 'A footnote is called that no definition in the article has.',
  message: ({ label }: { label: string }) =>
    `Unexpected footnote call [^${label}], expected a definition of it; footnote [^${label}] is referenced but never defined`,
  remedy: 'Write the note as a block of its own, `[^9]: …`, or take the call away.',
  example: 'A claim.[^9]',
  fixed: 'A claim.[^9]\n\n[^9]: Its source.',
});
