import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';
import { didYouMean } from '../phrases.ts';

export const acceptRuleUnknown = defineRule({
  id: 'accept-rule-unknown',
  severity: 'warning',
  meaning: 'An accept entry names a rule that does not exist.',
  message: ({ rule, meant }: { rule: string; meant: string | undefined }) =>
    `Unexpected rule "${rule}" in \`accept\`${didYouMean(meant)}`,
  remedy: 'Correct the id; `docs/rules.md` lists them all.',
  example: frontmatter(
    'accept:\n  - rule: work-uncitd\n    at: work doe2020\n    reason: Read, not cited.',
  ),
  fixed: frontmatter(
    'accept:\n  - rule: work-uncited\n    at: work doe2020\n    reason: Read, not cited.',
  ),
});
