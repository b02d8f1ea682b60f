import { defineRule } from '../rule.ts';

export const workDuplicate = defineRule({
  id: 'work-duplicate',
  severity: 'error',
  meaning: 'Two entries have the same key; the second is not used.',
  message: ({
    key,
    first,
  }: {
    key: string;
    first: { readonly file: string; readonly line: number };
  }) =>
    `Unexpected second entry "${key}", expected each key once (first in ${first.file}:${first.line})`,
  remedy: 'Delete one, or give it a key of its own.',
  example: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}}\n@book{doe2020, title = {On Large Things}}',
  },
  fixed: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}}\n@book{doe2020a, title = {On Large Things}}',
  },
});
