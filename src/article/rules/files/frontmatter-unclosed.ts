import { defineRule } from '../rule.ts';

export const frontmatterUnclosed = defineRule({
  id: 'frontmatter-unclosed',
  severity: 'error',
  fatal: true,
  meaning: 'The frontmatter is opened by --- and never closed.',
  message: 'Unexpected end of the file, expected a line "---" that closes the frontmatter',
  remedy: 'Put a line with nothing but --- after the last key.',
  example: { 'article.md': '---\ntitle: One\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: One\n---\n\nWords.' },
});
