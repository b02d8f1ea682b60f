import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const affiliationUnknown = defineRule({
  id: 'affiliation-unknown',
  severity: 'warning',
  meaning: 'An author’s affiliation is a number or mark that no affiliation of the list has.',
  message: ({ reference }: { reference: string }) =>
    `Unexpected affiliation "${reference}", expected one that \`affiliations\` lists`,
  remedy: 'Add the institution to `affiliations` with this `index`, or write its name.',
  example: frontmatter(
    'author:\n  - name: Jane Doe\n    affiliation: 7\naffiliations:\n  - index: 1\n    name: University of Small Things',
  ),
  fixed: frontmatter(
    'author:\n  - name: Jane Doe\n    affiliation: 1\naffiliations:\n  - index: 1\n    name: University of Small Things',
  ),
});
