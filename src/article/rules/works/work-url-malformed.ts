import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const workUrlMalformed = defineRule({
  id: 'work-url-malformed',
  severity: 'warning',
  meaning: 'The address of a work cannot work: spaces, a scheme typed twice, no host.',
  message: ({ url, key, fault }: { url: string; key: string; fault: string }) =>
    `Unexpected address "${shortened(url)}" of "${key}": ${fault}`,
  remedy:
    'Correct it; where it has to stand as printed, repair it by an emendation in edition.yaml.',
  example: {
    'references.bib':
      '@online{doe2020, title = {On Tiny Things}, url = {https://example.org/a b.pdf}}',
  },
  fixed: {
    'references.bib':
      '@online{doe2020, title = {On Tiny Things}, url = {https://example.org/a-b.pdf}}',
  },
});
