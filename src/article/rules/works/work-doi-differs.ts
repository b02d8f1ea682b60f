import { defineRule } from '../rule.ts';

export const workDoiDiffers = defineRule({
  id: 'work-doi-differs',
  severity: 'warning',
  meaning: 'The address of a work names another DOI than its DOI field.',
  message: ({ url, key, doi }: { url: string; key: string; doi: string }) =>
    `Unexpected address "${url}" of "${key}", which names another DOI than "${doi}"`,
  remedy: 'Keep the right one.',
  example: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}, doi = {10.1234/5}, url = {https://doi.org/10.1234/6}}',
  },
  fixed: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}, doi = {10.1234/5}, url = {https://doi.org/10.1234/5}}',
  },
});
