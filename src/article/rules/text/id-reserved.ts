import { defineRule } from '../rule.ts';

export const idReserved = defineRule({
  id: 'id-reserved',
  severity: 'warning',
  meaning: 'An id looks like one that the site itself gives, and is printed with x- before it.',
  message: ({ id }: { id: string; printed: string }) =>
    `Unexpected id "${id}", expected one that is not the site's own`,
  remedy: 'Choose another id.',
  hint: ({ printed }) => `It is printed as "${printed}"; choose another one.`,
  example: 'Some [words]{#note-1}.',
  fixed: 'Some [words]{#definition}.',
});
