import { defineRule } from '../rule.ts';

export const locatorReversed = defineRule({
  id: 'locator-reversed',
  severity: 'warning',
  meaning: 'A range ends before it begins.',
  message: ({ term, range, key }: { term: string; range: string; key: string }) =>
    `Unexpected ${term} range "${range}" of "${key}": it ends before it begins`,
  remedy: 'Correct the numbers; the lower one comes first.',
  example: 'As shown [@doe2020, pp. 30-20].',
  fixed: 'As shown [@doe2020, pp. 20-30].',
});
