import { defineRule } from '../rule.ts';

export const bibtexName = defineRule({
  id: 'bibtex-name',
  severity: 'warning',
  meaning:
    'A list of names has more commas in one than BibTeX knows (what follows the third is left out), an "and" without a name, or a part of a name that biblatex does not know.',
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
