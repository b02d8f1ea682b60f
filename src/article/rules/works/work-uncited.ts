import { defineRule } from '../rule.ts';

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}

export const workUncited = defineRule({
  id: 'work-uncited',
  severity: 'warning',
  meaning: 'A work of the bibliography is never cited.',
  message: ({ keys, count }: { keys: readonly string[]; count: number }) =>
    count === 1
      ? `Unexpected work ${quoted(keys)} that nothing cites`
      : `Unexpected works that nothing cites: ${count}, such as ${quoted(keys)}`,
  remedy: 'Cite it, delete it, or name it in `nocite`.',
  example: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2020}' },
  fixed: {
    'article.md': '---\ntitle: An Example\nnocite: "@doe2020"\n---\n\nWords.',
    'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2020}',
  },
});
