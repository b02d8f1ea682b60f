import { defineRule } from '../rule.ts';

export const citationLocatorOdd = defineRule({
  id: 'citation-locator-odd',
  severity: 'warning',
  meaning: 'A locator term such as `p.` is followed by no page or number.',
  message: ({ key, term }: { key: string; term: string }) =>
    `Unexpected locator after @${key}, expected a number after "${term}"; the words are kept as typed`,
  remedy: 'Give the number after the term, or put other words behind a comma without the term.',
  example: 'As shown [@doe2020, pp. ].',
  fixed: 'As shown [@doe2020, pp. 3-5].',
});
