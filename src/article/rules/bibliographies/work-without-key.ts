import { defineRule } from '../rule.ts';

export const workWithoutKey = defineRule({
  id: 'work-without-key',
  severity: 'error',
  meaning: 'A work has no id, so that nothing can cite it.',
  message: ({ what }: { what: string }) => `Unexpected ${what}, expected one to cite it by`,
  remedy: 'Give it an id.',
  example: { 'references.json': '[{"type": "book", "title": "On Tiny Things"}]' },
  fixed: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"}]' },
});
