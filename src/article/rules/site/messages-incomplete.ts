import { defineRule } from '../rule.ts';

export const messagesIncomplete = defineRule({
  id: 'messages-incomplete',
  severity: 'warning',
  meaning: 'A language that is added lacks messages; these stand in English.',
  message: ({ missing, all, first }: { missing: number; all: number; first: string }) =>
    `Unexpected gaps: ${missing} of ${all} messages are missing, the first is ${first}; expected all of them`,
  remedy: 'Add them; until then they stand in English.',
  example: { '../../messages/cy.yaml': 'page: { skip: Neidio i’r testun }' },
  fixed: { '../../messages/en-GB.yaml': 'page: { skip: To the text }' },
});
