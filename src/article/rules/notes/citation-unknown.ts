import { defineRule } from '../rule.ts';

export const citationUnknown = defineRule({
  id: 'citation-unknown',
  severity: 'error',
  meaning: 'A citation names a key that the bibliography does not have. Drafts show it as [?key].',
  message: ({ key }: { key: string; meant: string | undefined; hasWorks: boolean }) =>
    `Unexpected citation key "${key}", expected a key of the bibliography`,
  remedy: 'Correct the key, or add the work.',
  hint: ({ meant, hasWorks }) => {
    if (meant !== undefined) return `Did you mean "${meant}"?`;
    return hasWorks
      ? undefined
      : 'The article has no bibliography: add references.json or references.bib beside it.';
  },
  example: 'As shown [@deo2020].',
  fixed: 'As shown [@doe2020].',
});
