import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const acceptUnused = defineRule({
  id: 'accept-unused',
  severity: 'warning',
  meaning: 'An accept entry matches no problem.',
  message: ({ rule, at }: { rule: string; at: string | undefined }) =>
    `Unexpected entry in \`accept\`: there is no problem "${rule}"${at === undefined ? '' : ` at "${at}"`}`,
  remedy: 'Delete the entry.',
  example: frontmatter(
    'accept:\n  - rule: work-uncited\n    at: work gone2020\n    reason: Read, not cited.',
  ),
  fixed: frontmatter(
    'accept:\n  - rule: work-uncited\n    at: work doe2020\n    reason: Read, not cited.',
  ),
});
