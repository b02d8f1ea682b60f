import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const acceptRefused = defineRule({
  id: 'accept-refused',
  severity: 'warning',
  meaning:
    'An accept entry is for a rule that cannot be accepted: with the fault nothing could be published.',
  message: ({ rule }: { rule: string }) =>
    `Unexpected rule "${rule}" in \`accept\`: it cannot be accepted`,
  remedy: 'Delete the entry, and correct the fault.',
  example: frontmatter('accept:\n  - rule: file-empty\n    reason: To be written.'),
  fixed: frontmatter('accept: []'),
});
