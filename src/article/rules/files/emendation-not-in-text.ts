import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const emendationNotInText = defineRule({
  id: 'emendation-not-in-text',
  severity: 'error',
  meaning: 'The edited words of an emendation do not stand at its place.',
  message: ({ words, where }: { words: string; where: string }) =>
    `Unexpected emendation: the words "${shortened(words.replace(/\s+/g, ' ').trim())}" do not stand at ${where}`,
  remedy: 'Copy the words from the article as they now stand there.',
  example: {
    'edition.yaml':
      'emendations:\n  - at: title\n    kind: repair\n    received: Exampel\n    edited: Exemplar\n    reason: A slip of the pen.',
  },
  fixed: {
    'edition.yaml':
      'emendations:\n  - at: title\n    kind: repair\n    received: Exampel\n    edited: Example\n    reason: A slip of the pen.',
  },
});
