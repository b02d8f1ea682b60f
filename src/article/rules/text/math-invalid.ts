import { defineRule } from '../rule.ts';

export const mathInvalid = defineRule({
  id: 'math-invalid',
  severity: 'warning',
  meaning: 'A formula cannot be read and is shown as typed.',
  message: ({ fault }: { fault: string }) => fault,
  remedy: 'Correct it; a brace is often missing.',
  example: 'It is $\\frac{1$.',
  fixed: 'It is $\\frac{1}{2}$.',
});
