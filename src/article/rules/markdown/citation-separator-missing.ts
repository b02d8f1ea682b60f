import { defineRule } from '../rule.ts';

export const citationSeparatorMissing = defineRule({
  id: 'citation-separator-missing',
  severity: 'error',
  meaning: 'The text after a key holds a second key without a semicolon before it.',
  message: ({ key }: { key: string }) =>
    `Unexpected second key in the words after @${key}, expected ";" before it`,
  remedy: 'Put `;` before the second key.',
  example: 'As shown [@doe2020, @roe2021].',
  fixed: 'As shown [@doe2020; @roe2021].',
});
