import { defineRule } from '../rule.ts';

export const headingIdDuplicate = defineRule({
  id: 'heading-id-duplicate',
  severity: 'error',
  meaning: 'Two places have the same id.',
  message: ({ id, line }: { id: string; line: number }) =>
    `Unexpected id "${id}", which line ${line} has already`,
  remedy: 'Give one of them another id.',
  example: '## One {#a}\n\nWords.\n\n## Two {#a}\n\nMore.',
  fixed: '## One {#a}\n\nWords.\n\n## Two {#b}\n\nMore.',
});
