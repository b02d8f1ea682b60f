import { defineRule } from '../rule.ts';

export const workTypeUnknown = defineRule({
  id: 'work-type-unknown',
  severity: 'warning',
  meaning: 'The type of a work is not one that citation styles know; it is printed as a document.',
  message: ({ type, key }: { type: string; key: string }) =>
    `Unexpected type "${type}" of "${key}", expected a type of CSL-JSON`,
  remedy: 'Use a type of CSL-JSON or BibTeX.',
  example: {
    'references.json': '[{"id": "roe2021", "type": "journal-article", "title": "Small Objects"}]',
  },
  fixed: {
    'references.json': '[{"id": "roe2021", "type": "article-journal", "title": "Small Objects"}]',
  },
});
