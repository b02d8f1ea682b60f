import { defineRule } from '../rule.ts';

export const messagesPlural = defineRule({
  id: 'messages-plural',
  severity: 'warning',
  meaning: 'A message has a plural that its language does not have, or lacks one that it needs.',
  message: ({
    message,
    category,
    isMissing,
    expected,
  }: {
    message: string;
    category: string;
    isMissing: boolean;
    expected: readonly string[];
  }) =>
    isMissing
      ? `Unexpected message "${message}" without "${category}", expected ${expected.join(', ')}`
      : `Unexpected plural "${category}" of the message "${message}", expected ${expected.join(', ')}`,
  remedy:
    'Write the plurals of the language (Unicode CLDR); without "other" the message stands in English.',
  example: {
    '../../messages/de.yaml':
      'terms: { counts: { notes: { one: "{count}", few: "{count}", other: "{count}" } } }',
  },
  fixed: {
    '../../messages/de.yaml': 'page: { counts: { notes: { one: "{count}", other: "{count}" } } }',
  },
});
