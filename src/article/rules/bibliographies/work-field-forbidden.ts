import { defineRule } from '../rule.ts';

export const workFieldForbidden = defineRule({
  id: 'work-field-forbidden',
  severity: 'warning',
  meaning: 'A field has a name that is unsafe in programs; it is left out.',
  message: 'Unexpected field "__proto__", expected a field of CSL-JSON',
  remedy: 'Delete the field.',
  example: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "__proto__": {}}]',
  },
  fixed: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"}]' },
});
