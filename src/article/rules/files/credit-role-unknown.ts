import { frontmatter } from '../example.ts';
import { didYouMean } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const creditRoleUnknown = defineRule({
  id: 'credit-role-unknown',
  severity: 'warning',
  meaning:
    'A role of an author is none of the 14 of the Contributor Role Taxonomy (CRediT, ANSI/NISO Z39.104-2022).',
  message: ({ role, meant }: { role: string; meant: string | undefined }) =>
    `Unexpected role "${role}" of an author, expected a role of the CRediT taxonomy${didYouMean(meant)}`,
  remedy:
    'Correct the name. The roles are listed at https://credit.niso.org. What is none of them belongs into `note`.',
  example: frontmatter('author:\n  - name: Jane Doe\n    roles: [Methodolgy]'),
  fixed: frontmatter('author:\n  - name: Jane Doe\n    roles: [Methodology]'),
});
