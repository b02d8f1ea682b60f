import { defineRule } from '../rule.ts';

export const keyAlike = defineRule({
  id: 'key-alike',
  severity: 'warning',
  meaning: 'Two keys differ only in how their letters are stored (é as one letter or two).',
  message: ({ key, other }: { key: string; other: string }) =>
    `Unexpected key "${key}", which differs from ${other} only in how its letters are stored`,
  remedy: 'Type both in the same way (Unicode NFC).',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\nAs shown [@cafe\u03012020].',
    'references.bib': '@book{caf\u00E92020, title = {Coffee Houses}, year = 2020}',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\nAs shown [@caf\u00E92020].',
    'references.bib': '@book{caf\u00E92020, title = {Coffee Houses}, year = 2020}',
  },
});
