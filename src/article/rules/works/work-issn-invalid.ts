import { defineRule } from '../rule.ts';

export const workIssnInvalid = defineRule({
  id: 'work-issn-invalid',
  severity: 'warning',
  meaning: 'An ISSN has not the form of one, or its check digit does not fit.',
  message: ({ issn, key, fault }: { issn: string; key: string; fault: 'form' | 'check digit' }) =>
    `Unexpected ISSN "${issn}" of "${key}": ${fault === 'form' ? 'expected the form 1234-567X' : 'its check digit does not fit'}`,
  remedy: 'Copy it again from the journal or its catalogue entry.',
  example: { 'references.bib': '@article{roe2021, title = {Small Objects}, issn = {2049-3631}}' },
  fixed: { 'references.bib': '@article{roe2021, title = {Small Objects}, issn = {2049-3630}}' },
});
