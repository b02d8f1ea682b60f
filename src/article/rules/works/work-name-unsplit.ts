import { defineRule } from '../rule.ts';

export const workNameUnsplit = defineRule({
  id: 'work-name-unsplit',
  severity: 'warning',
  meaning: 'One name holds several people.',
  message: ({ name, field, key }: { name: string; field: string; key: string }) =>
    `Unexpected name "${name}" as one ${field} of "${key}", expected one person`,
  remedy: 'Put `and` between names in BibTeX; in JSON each person is an entry of the list.',
  example: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "author": [{"family": "Doe and Roe"}]}]',
  },
  fixed: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "author": [{"family": "Doe"}, {"family": "Roe"}]}]',
  },
});
