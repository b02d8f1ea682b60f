import { defineRule } from '../rule.ts';
import { didYouMean } from '../phrases.ts';

export const emendationPlaceMissing = defineRule({
  id: 'emendation-place-missing',
  severity: 'error',
  meaning: 'An emendation names a place that the article does not have.',
  message: ({ at, meant }: { at: string; meant: string | undefined }) =>
    `Unexpected place "${at}" of an emendation, expected one that the article has${didYouMean(meant)}`,
  remedy: 'Name a place that is there: title, paragraph 4, note 19, work doe2020.',
  example: {
    'edition.yaml':
      'emendations:\n  - at: note 99\n    kind: repair\n    received: Exampel\n    edited: Example\n    reason: A slip of the pen.',
  },
  fixed: {
    'edition.yaml':
      'emendations:\n  - at: title\n    kind: repair\n    received: Exampel\n    edited: Example\n    reason: A slip of the pen.',
  },
});
