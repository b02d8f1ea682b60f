import { defineRule } from '../rule.ts';

export const articleMisplaced = defineRule({
  id: 'article-misplaced',
  severity: 'error',
  fatal: true,
  meaning:
    'Something in the folder of articles is no folder: a file, which would be passed over, or a link, which could lead out of the content.',
  message: ({ name, isLink }: { name: string; isLink: boolean }) =>
    `Unexpected ${isLink ? 'symbolic link' : 'file'} "${name}" among the articles, expected folders with an article.md each`,
  remedy: 'Make a folder of the article’s name and put the text into it as article.md.',
  hint: ({ name, isLink }) =>
    isLink
      ? 'Links are not followed: put the folder itself here.'
      : `Make a folder and put the text into it as article.md, or take "${name}" away.`,
  example: { '../my-article.md': '---\ntitle: My Article\n---\n\nWords.' },
  fixed: { '../my-article/article.md': '---\ntitle: My Article\n---\n\nWords.' },
});
