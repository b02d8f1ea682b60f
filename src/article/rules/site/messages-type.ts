import { defineRule } from '../rule.ts';

export const messagesType = defineRule({
  id: 'messages-type',
  severity: 'warning',
  meaning: 'Something else stands where a message, its plurals or a group of messages is expected.',
  message: ({ found, name, expected }: { found: string; name: string; expected: string }) =>
    `Unexpected ${found}${name === '' ? '' : ` for "${name}"`}, expected ${expected}`,
  remedy: 'Write it as docs/messages.md has it; until then it stands in English.',
  example: { '../../messages/de.yaml': 'page: { skip: [Zum, Text] }' },
  fixed: { '../../messages/de.yaml': 'page: { skip: Zum Text }' },
});
