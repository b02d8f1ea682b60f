import { defineRule } from '../rule.ts';

export const titleFromHeading = defineRule({
  id: 'title-from-heading',
  severity: 'warning',
  meaning: 'The frontmatter has no title, so the single top heading is taken for it.',
  message: ({ heading }: { heading: string }) =>
    `Unexpected frontmatter without a title: the heading "${heading}" is taken for it`,
  remedy: 'Move the words of the heading into the frontmatter as `title: …`.',
  example: { 'article.md': '# On Tiny Things\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: On Tiny Things\n---\n\nWords.' },
});
