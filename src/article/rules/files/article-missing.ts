import { defineRule } from '../rule.ts';

export const articleMissing = defineRule({
  id: 'article-missing',
  severity: 'error',
  fatal: true,
  meaning: 'The folder of an article has no article.md.',
  message: ({ isLink }: { isLink: boolean }) =>
    isLink
      ? "Unexpected symbolic link article.md, expected a file in the article's folder"
      : "Unexpected folder without article.md, expected the article's text",
  remedy: 'Add article.md, or delete the folder.',
  example: { 'article.md': null, 'references.json': '[]' },
  fixed: { 'article.md': '---\ntitle: An Example\n---\n\nWords.', 'references.json': '[]' },
});
