import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const orcidInvalid = defineRule({
  id: 'orcid-invalid',
  severity: 'warning',
  meaning: 'An ORCID iD does not have the form of one, or its check digit is wrong.',
  message: ({ orcid, fault }: { orcid: string; fault: 'form' | 'check digit' }) =>
    `Unexpected ORCID iD "${orcid}": ${fault === 'form' ? 'expected four groups of four' : 'its check digit does not fit'}`,
  remedy: 'Copy it from orcid.org.',
  example: frontmatter('author:\n  - name: Jane Doe\n    orcid: 0000-0002-1825-0098'),
  fixed: frontmatter('author:\n  - name: Jane Doe\n    orcid: 0000-0002-1825-0097'),
});
