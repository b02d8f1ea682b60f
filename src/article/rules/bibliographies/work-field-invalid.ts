import { defineRule } from '../rule.ts';

export const workFieldInvalid = defineRule({
  id: 'work-field-invalid',
  severity: 'error',
  meaning: 'A field of a work has a value of the wrong kind; the field is left out.',
  message: ({ field, key, fault }: { field: string; key: string; fault: string }) =>
    `Unexpected value of "${field}" in "${key}": ${fault}`,
  remedy: 'Write it as CSL-JSON has it, for example [{"family": "Doe", "given": "Jane"}].',
  example: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "author": "Doe, Jane"}]',
  },
  fixed: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "author": [{"family": "Doe", "given": "Jane"}]}]',
  },
});
