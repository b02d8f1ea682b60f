import { defineRule } from '../rule.ts';

export const bibtexName = defineRule({
  id: 'bibtex-name',
  severity: 'warning',
  meaning:
    'One name of a list has more commas than BibTeX knows (what follows the third is left out), an "and" has no name beside it, or biblatex does not know a part of a name.',
  message: ({ fault, field, key }: { fault: string; field: string; key: string }) =>
    `${fault} in "${field}" (in "${key}")`,
  remedy: 'Put "and" between two names, or close the field where it ends.',
  example: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}, author = {Doe, Jr, Jane, Roe, Anna}}',
  },
  fixed: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}, author = {Doe, Jr, Jane and Roe, Anna}}',
  },
});
