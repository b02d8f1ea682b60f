import { defineRule } from '../rule.ts';

export const bibtexMonth = defineRule({
  id: 'bibtex-month',
  severity: 'warning',
  meaning:
    'A month is neither a number nor one of BibTeX’s abbreviations nor a season; it is left out.',
  message: ({ month, key }: { month: string; key: string }) =>
    `Unexpected month "${month}", expected a number, jan to dec or a season (in "${key}")`,
  remedy: 'Write month = dec, without braces, or a number.',
  example: {
    'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2020, month = {Christmas}}',
  },
  fixed: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2020, month = dec}' },
});
