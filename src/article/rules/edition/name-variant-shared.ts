import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameVariantShared = defineRule({
  id: 'name-variant-shared',
  severity: 'error',
  meaning: 'Two names of the index have one spelling: a mention cannot be both.',
  message: ({ variant, label, other }: { variant: string; label: string; other: string }) =>
    `Unexpected variant "${shortened(variant)}" of the name "${shortened(label)}", expected one that no other name has: "${shortened(other)}" has it, too`,
  remedy: 'Give the spelling to one of both, and let the other say `also`.',
  example: edition(
    'names:\n  - { label: Minsk Group, kind: body, variants: [Minsk Group] }\n  - { label: Group, kind: body, variants: [Minsk Group] }',
  ),
  fixed: edition(
    'names:\n  - { label: Minsk Group, kind: body, variants: [Minsk Group] }\n  - { label: The year, kind: other, variants: [1994] }',
  ),
});
