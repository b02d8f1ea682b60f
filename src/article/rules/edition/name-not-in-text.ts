import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameNotInText = defineRule({
  id: 'name-not-in-text',
  severity: 'error',
  meaning: 'A name of the index stands nowhere in the text. It is left out.',
  message: ({ label, why }: { label: string; why: 'absent' | 'within' }) =>
    why === 'absent'
      ? `Unexpected name "${shortened(label)}", expected one that the text has`
      : `Unexpected name "${shortened(label)}", expected one that stands by itself: every place where the text has it belongs to a longer name or is excluded`,
  remedy:
    'List under `variants` every spelling that the text has, letter for letter; words are compared whole.',
  example: edition('names:\n  - label: Group, Minsk\n    kind: body'),
  fixed: edition('names:\n  - label: Group, Minsk\n    kind: body\n    variants: [Minsk Group]'),
});
