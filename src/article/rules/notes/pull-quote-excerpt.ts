import { defineRule } from '../rule.ts';

export const pullQuoteExcerpt = defineRule({
  id: 'pull-quote-excerpt',
  severity: 'error',
  meaning: 'The excerpt of a pull-quote has words that its sentence does not have in this order.',
  message: ({ words }: { words: string }) =>
    `Unexpected excerpt "${words.slice(0, 80)}", expected words of the marked sentence`,
  remedy: 'Take whole words of the sentence, in their order, and set … for what is left out.',
  example: 'It was [a calm day in May]{.pull-quote excerpt="a calm May"}.',
  fixed: 'It was [a calm day in May]{.pull-quote excerpt="a calm … May"}.',
});
