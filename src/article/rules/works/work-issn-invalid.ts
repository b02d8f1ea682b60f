import { defineRule } from '../rule.ts';

export const workIssnInvalid = defineRule({
  id: 'work-issn-invalid',
  severity: 'warning',
  meaning: 'An ISSN does not have the form of an ISSN, or its check digit is wrong.',
  message: ({ issn, key, fault }: { issn: string; key: string; fault: 'form' | 'check digit' }) =>
    `Unexpected ISSN "${issn}" of "${key}": ${fault === 'form' ? 'expected the form 1234-567X' : 'its check digit does not fit'}`,
  remedy: 'Copy it again from the journal or its catalogue entry.',
  example: { 'references.bib': '@article{roe2021, title = {Small Objects}, issn = {2049-3631}}' },
  fixed: { 'references.bib': '@article{roe2021, title = {Small Objects}, issn = {2049-3630}}' },
});
