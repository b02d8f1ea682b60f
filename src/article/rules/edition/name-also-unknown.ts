import { edition } from '../example.ts';
import { didYouMean, shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const nameAlsoUnknown = defineRule({
  id: 'name-also-unknown',
  severity: 'error',
  meaning: 'A name says to look up another that the index does not have.',
  message: ({ also, meant }: { also: string; meant: string | undefined }) =>
    `Unexpected "${shortened(also)}" in \`also\`, expected the label of another name${didYouMean(meant)}`,
  remedy: 'Write the label of a name that stands under `names`.',
  example: edition(
    'names:\n  - { label: Minsk Group, kind: body, also: [Yeer] }\n  - { label: Year, kind: other, variants: [1994] }',
  ),
  fixed: edition(
    'names:\n  - { label: Minsk Group, kind: body, also: [Year] }\n  - { label: Year, kind: other, variants: [1994] }',
  ),
});
