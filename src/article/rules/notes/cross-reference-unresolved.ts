import { defineRule } from '../rule.ts';

export const crossReferenceUnresolved = defineRule({
  id: 'cross-reference-unresolved',
  severity: 'warning',
  meaning: 'A reference to a figure, table, section or equation has no target.',
  message: ({ key }: { key: string }) =>
    `Unexpected reference to "${key}", expected a figure, table or section with that id`,
  remedy: 'Give the target the attribute {#fig:map}.',
  hint: ({ key }) => `Give the target the attribute {#${key}}; the words are shown as typed.`,
  example: 'As @tbl:results shows.\n\n| a | b |\n|---|---|\n| c | d |',
  fixed:
    'As @tbl:results shows.\n\n| a | b |\n|---|---|\n| c | d |\n\nTable: The results. {#tbl:results}',
});
