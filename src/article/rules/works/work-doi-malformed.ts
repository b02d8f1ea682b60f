import { defineRule } from '../rule.ts';

export const workDoiMalformed = defineRule({
  id: 'work-doi-malformed',
  severity: 'warning',
  meaning: 'A DOI does not have the form of a DOI.',
  message: ({ doi, key }: { doi: string; key: string }) =>
    `Unexpected DOI "${doi}" of "${key}", expected the form 10.1234/suffix`,
  remedy: 'Copy it from the work; it starts with 10.',
  example: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, doi = {1234/567}}' },
  fixed: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, doi = {10.1234/567}}' },
});
