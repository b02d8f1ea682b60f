import { defineRule } from '../rule.ts';

export const bibtexFieldUnused = defineRule({
  id: 'bibtex-field-unused',
  severity: 'warning',
  meaning: 'A field says something of the work that no citation style prints.',
  message: ({ field, of, key }: { field: string; of: string; key: string }) =>
    `Unexpected "${field}" ${of}, which no citation style prints (in "${key}")`,
  remedy: 'Use the type of entry that has the field (@inbook), or put the words into note.',
  example: {
    'references.bib': '@book{doe2020, title = {Part}, booktitle = {The Whole}, year = 2020}',
  },
  fixed: {
    'references.bib': '@inbook{doe2020, title = {Part}, booktitle = {The Whole}, year = 2020}',
  },
});
