import { defineRule } from '../rule.ts';

export const workTypeMissing = defineRule({
  id: 'work-type-missing',
  severity: 'warning',
  meaning: 'A work does not say what kind of work it is; it is printed as a document.',
  message: ({ key }: { key: string }) =>
    `Unexpected work "${key}" without a type, expected one such as "book"`,
  remedy: 'Add a type such as book, article-journal or chapter.',
  example: { 'references.json': '[{"id": "doe2020", "title": "On Tiny Things"}]' },
  fixed: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"}]' },
});
