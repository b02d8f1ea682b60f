import { didYouMean } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const messagesPlaceholder = defineRule({
  id: 'messages-placeholder',
  severity: 'warning',
  meaning: 'A message has a name in braces that nothing fills in, or lacks one that belongs there.',
  message: ({
    name,
    message,
    isMissing,
    known,
    meant,
  }: {
    name: string;
    message: string;
    /** `true` where the message has to have it and has not. */
    isMissing: boolean;
    known: readonly string[];
    meant: string | undefined;
  }) => {
    if (isMissing) return `Unexpected message "${message}" without {${name}}, expected it in there`;
    const expected =
      known.length === 0 ? 'none' : known.map((placeholder) => `{${placeholder}}`).join(', ');
    return `Unexpected {${name}} in the message "${message}"${didYouMean(meant) || `, expected ${expected}`}`;
  },
  remedy: 'Write the same names in braces as English; until then the message stands in English.',
  example: { '../../messages/de.yaml': 'page: { skip: "Zum {text}" }' },
  fixed: { '../../messages/de.yaml': 'page: { skip: Zum Text }' },
});
