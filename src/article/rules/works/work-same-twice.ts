import { defineRule } from '../rule.ts';

export const workSameTwice = defineRule({
  id: 'work-same-twice',
  severity: 'warning',
  meaning: 'Two entries are the same work: they share the DOI, or title, year and author.',
  message: ({
    key,
    first,
  }: {
    key: string;
    first: { readonly key: string; readonly file: string; readonly line: number };
  }) =>
    `Unexpected second entry for one work: "${key}" is "${first.key}" of ${first.file}:${first.line}`,
  remedy: 'Keep one and cite it everywhere.',
  example: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}, doi = {10.1234/5}}\n@book{doe2020a, title = {On Tiny Things}, doi = {10.1234/5}}',
  },
  fixed: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, doi = {10.1234/5}}' },
});
