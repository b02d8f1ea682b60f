import { defineRule } from '../rule.ts';

export const workDateImplausible = defineRule({
  id: 'work-date-implausible',
  severity: 'warning',
  meaning: 'The year of a work is one in which nothing can have been published.',
  message: ({ key, year }: { key: string; year: number }) =>
    `Unexpected year ${year} of "${key}", expected one in which a work can have come out`,
  remedy: 'Correct the year.',
  example: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "issued": {"date-parts": [[2200]]}}]',
  },
  fixed: {
    'references.json':
      '[{"id": "doe2020", "type": "book", "title": "On Tiny Things", "issued": {"date-parts": [[2020]]}}]',
  },
});
