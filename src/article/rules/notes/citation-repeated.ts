import { defineRule } from '../rule.ts';

export const citationRepeated = defineRule({
  id: 'citation-repeated',
  severity: 'warning',
  meaning: 'One work stands twice in one citation.',
  message: ({ key }: { key: string }) =>
    `Unexpected second "${key}" in one citation, expected each work once`,
  remedy: 'Delete one of the two.',
  example: 'As shown [@doe2020; @doe2020].',
  fixed: 'As shown [@doe2020].',
});
