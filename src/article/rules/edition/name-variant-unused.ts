import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameVariantUnused = defineRule({
  id: 'name-variant-unused',
  severity: 'warning',
  meaning: 'One of the spellings of a name stands nowhere in the text.',
  message: ({ label, variant }: { label: string; variant: string }) =>
    `Unexpected variant "${shortened(variant)}" of the name "${shortened(label)}", expected one that the text has by itself`,
  remedy: 'Write it as the text does, or leave it out. Within a longer name it does not count.',
  example: edition(
    'names:\n  - label: Minsk Group\n    kind: body\n    variants: [Minsk Group, Minsk Groups]',
  ),
  fixed: edition('names:\n  - label: Minsk Group\n    kind: body'),
});
