import { defineRule } from '../rule.ts';

export const fileEmpty = defineRule({
  id: 'file-empty',
  severity: 'error',
  fatal: true,
  meaning: 'article.md is empty.',
  message: 'Unexpected empty file, expected frontmatter and text',
  remedy: 'Write the article; `npm run new` makes a scaffold that shows what it needs.',
  example: { 'article.md': '' },
  fixed: { 'article.md': '---\ntitle: An Example\n---\n\nWords.' },
});
