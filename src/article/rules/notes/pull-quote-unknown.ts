import { defineRule } from '../rule.ts';

export const pullQuoteUnknown = defineRule({
  id: 'pull-quote-unknown',
  severity: 'error',
  meaning: 'A pull-quote is placed by an id that no marked sentence has.',
  message: ({ id }: { id: string }) =>
    `Unexpected pull-quote of "${id}", expected the id of a marked sentence`,
  remedy: 'Mark the sentence: [words]{.pull-quote #calm}.',
  hint: ({ id }) => `Mark the sentence as [words]{.pull-quote #${id}}.`,
  example: 'It was [a calm day]{.pull-quote #calm}.\n\n::: {.pull-quote of="calmness"}\n:::',
  fixed: 'It was [a calm day]{.pull-quote #calm}.\n\n::: {.pull-quote of="calm"}\n:::',
});
