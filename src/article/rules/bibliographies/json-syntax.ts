import { defineRule } from '../rule.ts';

export const jsonSyntax = defineRule({
  id: 'json-syntax',
  severity: 'error',
  meaning: 'The file is not well-formed JSON.',
  message: ({ fault }: { fault: string }) => fault,
  remedy: 'Correct the place; a comma too many or a missing quotation mark is usual.',
  example: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"},]' },
  fixed: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"}]' },
});
