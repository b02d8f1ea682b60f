import { defineRule } from '../rule.ts';

export const messagesPlural = defineRule({
  id: 'messages-plural',
  severity: 'warning',
  meaning: 'A message has a plural that its language does not have, or lacks one that it needs.',
  message: ({
    message,
    categories,
    isMissing,
    expected,
  }: {
    message: string;
    categories: readonly string[];
    isMissing: boolean;
    expected: readonly string[];
  }) => {
    const named = categories.map((category) => `"${category}"`).join(', ');
    const plurals = `expected ${expected.join(', ')}`;
    return isMissing
      ? `Unexpected message "${message}" without ${named}, ${plurals}`
      : `Unexpected plural ${named} of the message "${message}", ${plurals}`;
  },
  remedy:
    'Write the plurals of the language (Unicode CLDR); without "other" the message stands in English.',
  example: {
    '../../messages/de.yaml':
      'terms: { counts: { notes: { one: "{count}", few: "{count}", other: "{count}" } } }',
  },
  fixed: {
    '../../messages/de.yaml': 'terms: { counts: { notes: { one: "{count}", other: "{count}" } } }',
  },
});
