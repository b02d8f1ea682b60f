import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameLabelRepeated = defineRule({
  id: 'name-label-repeated',
  severity: 'error',
  meaning: 'Two names of the index have one label. The second is left out.',
  message: ({ label, line }: { label: string; line: number }) =>
    `Unexpected second name "${shortened(label)}", expected each label once: it stands in line ${line}`,
  remedy: 'Join both, or say in the label how they differ.',
  example: edition(
    'names:\n  - { label: Minsk Group, kind: body, variants: [Minsk Group] }\n  - { label: Minsk Group, kind: other, variants: [1994] }',
  ),
  fixed: edition(
    'names:\n  - { label: Minsk Group, kind: body, variants: [Minsk Group] }\n  - { label: Year, kind: other, variants: [1994] }',
  ),
});
