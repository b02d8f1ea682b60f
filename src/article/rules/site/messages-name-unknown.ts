import { didYouMean } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const messagesNameUnknown = defineRule({
  id: 'messages-name-unknown',
  severity: 'warning',
  meaning: 'The interface has no message of that name; nothing would print it.',
  message: ({ name, meant }: { name: string; meant: string | undefined }) =>
    `Unexpected message "${name}"${didYouMean(meant) || ', expected the name of one that there is'}`,
  remedy: 'Rename it, or take it away: docs/messages.md lists them all.',
  example: { '../../messages/de.yaml': 'page: { skp: Zum Text }' },
  fixed: { '../../messages/de.yaml': 'page: { skip: Zum Text }' },
});
