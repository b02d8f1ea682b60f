import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameExceptUnused = defineRule({
  id: 'name-except-unused',
  severity: 'warning',
  meaning: 'An exception of a name excludes nothing.',
  message: ({ label, n }: { label: string; n: number }) =>
    `Unexpected exception of the name "${shortened(label)}" in paragraph ${n}, expected one that excludes a place where the text has the name`,
  remedy:
    'Name the paragraph of the false mention, and under `words` the words around it, the name among them.',
  example: edition(
    'names:\n  - label: Group\n    kind: body\n    except: [{ paragraph: 1, words: a group }]',
  ),
  fixed: edition('names:\n  - { label: Minsk, kind: place }'),
});
