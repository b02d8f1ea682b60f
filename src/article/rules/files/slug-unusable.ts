import { defineRule } from '../rule.ts';

export const slugUnusable = defineRule({
  id: 'slug-unusable',
  severity: 'error',
  fatal: true,
  meaning:
    'The name of the article’s folder cannot be part of an address: it holds spaces or signs, or is too long.',
  message: ({ slug, expected }: { slug: string; expected: string; instead: string }) =>
    `Unexpected folder name ${JSON.stringify(slug)}, expected ${expected}: it is part of the article's address`,
  remedy: 'Rename the folder: letters, digits, hyphens, full stops and underscores.',
  hint: ({ instead }) => `Rename the folder, for example to "${instead}".`,
  example: { '../My Article (final)/article.md': '---\ntitle: My Article\n---\n\nWords.' },
  fixed: { '../my-article/article.md': '---\ntitle: My Article\n---\n\nWords.' },
});
