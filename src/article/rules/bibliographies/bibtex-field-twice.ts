import { defineRule } from '../rule.ts';

export const bibtexFieldTwice = defineRule({
  id: 'bibtex-field-twice',
  severity: 'warning',
  meaning: 'An entry has the same field twice.',
  message: ({ field, key, line }: { field: string; key: string; line: number }) =>
    `Unexpected second "${field}" in "${key}", expected each field once (first in line ${line})`,
  remedy: 'Delete one.',
  example: {
    'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2020, year = 2021}',
  },
  fixed: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2021}' },
});
