import { defineRule } from '../rule.ts';

export const citationSeparatorMissing = defineRule({
  id: 'citation-separator-missing',
  severity: 'error',
  meaning: 'A second key stands in the words after the first without a semicolon between them.',
  message: ({ key }: { key: string }) =>
    `Unexpected second key in the words after @${key}, expected ";" before it`,
  remedy: 'Put `;` before the second key.',
  example: 'As shown [@doe2020, @roe2021].',
  fixed: 'As shown [@doe2020; @roe2021].',
});
