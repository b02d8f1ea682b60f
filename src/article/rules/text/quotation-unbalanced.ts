import { defineRule } from '../rule.ts';

export const quotationUnbalanced = defineRule({
  id: 'quotation-unbalanced',
  severity: 'warning',
  meaning: 'A quotation mark has no partner in its paragraph.',
  message: ({ mark }: { mark: string; missing: 'opening' | 'closing' }) =>
    `Unexpected quotation mark ${mark} without its partner in this paragraph`,
  remedy: 'Add the missing mark.',
  hint: ({ missing }) =>
    missing === 'opening'
      ? 'Put the mark that opens the quotation where it begins.'
      : 'Put the mark that closes the quotation where it ends.',
  example: 'He said: "Enough.',
  fixed: 'He said: "Enough."',
});
