import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const issnInvalid = defineRule({
  id: 'issn-invalid',
  severity: 'warning',
  meaning: 'The journal’s ISSN does not have the form of an ISSN, or its check digit is wrong.',
  message: ({ issn, fault }: { issn: string; fault: 'form' | 'check digit' }) =>
    `Unexpected ISSN "${issn}": ${fault === 'form' ? 'expected the form 1234-567X' : 'its check digit does not fit'}`,
  remedy: 'Copy it from the journal.',
  example: frontmatter('journal:\n  title: Small Things\n  issn: 2049-3631'),
  fixed: frontmatter('journal:\n  title: Small Things\n  issn: 2049-3630'),
});
