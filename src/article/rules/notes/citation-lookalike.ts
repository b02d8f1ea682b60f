import { defineRule } from '../rule.ts';

export const citationLookalike = defineRule({
  id: 'citation-lookalike',
  severity: 'warning',
  meaning: 'A word with @ in a sentence is not a key; it is shown as typed.',
  message: ({ key }: { key: string }) => `Unexpected "@${key}", expected a key of the bibliography`,
  remedy: 'Write \\@someone, or cite a work of the bibliography.',
  hint: ({ key }) => `It is shown as typed; write \\@${key} if it is no citation.`,
  example: 'As @someone said.',
  fixed: 'As \\@someone said.',
});
