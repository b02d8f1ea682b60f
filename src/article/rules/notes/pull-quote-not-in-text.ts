import { defineRule } from '../rule.ts';

export const pullQuoteNotInText = defineRule({
  id: 'pull-quote-not-in-text',
  severity: 'error',
  meaning: 'The words of a pull-quote do not stand in the text.',
  message: ({ words }: { words: string }) =>
    `Unexpected pull-quote "${words.slice(0, 80)}", expected words that stand in the text`,
  remedy: 'Mark the sentence itself: [words]{.pull-quote}.',
  example: 'Words of the text.\n\n::: {.pull-quote}\nWords that are nowhere.\n:::',
  fixed: 'Words of the text.\n\n::: {.pull-quote}\nWords of the text.\n:::',
});
