import { defineRule } from '../rule.ts';

export const titleMissing = defineRule({
  id: 'title-missing',
  severity: 'error',
  meaning: 'The article has no title, neither in the frontmatter nor as its single top heading.',
  message: 'Unexpected frontmatter without a title, expected a key `title`',
  remedy: 'Add title: … to the frontmatter.',
  example: { 'article.md': '---\nauthor: Jane Doe\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: An Example\nauthor: Jane Doe\n---\n\nWords.' },
});
