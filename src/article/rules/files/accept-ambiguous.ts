import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const acceptAmbiguous = defineRule({
  id: 'accept-ambiguous',
  severity: 'warning',
  meaning: 'An accept entry without a place matches problems at several; none is lowered.',
  message: ({ rule, places }: { rule: string; places: number }) =>
    `Unexpected entry without a place in \`accept\`: "${rule}" stands at ${places} places`,
  remedy: 'Add `at` with the place that is meant, such as `at: work doe2020`.',
  example: frontmatter('accept:\n  - rule: work-uncited\n    reason: Read, not cited.'),
  fixed: frontmatter(
    'accept:\n  - rule: work-uncited\n    at: work doe2020\n    reason: Read, not cited.',
  ),
});
