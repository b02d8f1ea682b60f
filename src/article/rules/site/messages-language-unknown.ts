import { didYouMean } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const messagesLanguageUnknown = defineRule({
  id: 'messages-language-unknown',
  severity: 'warning',
  meaning: 'No language is known by the tag that a file of messages is called.',
  message: ({ tag, meant }: { tag: string; meant: string | undefined }) =>
    `Unexpected language "${tag}"${didYouMean(meant) || ', expected a tag such as de or pt-BR'}`,
  remedy: 'Correct the name of the file, if it is a slip; the messages are used as they are.',
  example: { '../../messages/dee.yaml': 'page: { skip: Zum Text }' },
  fixed: { '../../messages/de.yaml': 'page: { skip: Zum Text }' },
});
