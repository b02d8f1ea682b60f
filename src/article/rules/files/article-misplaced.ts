import { defineRule } from '../rule.ts';

export const articleMisplaced = defineRule({
  id: 'article-misplaced',
  severity: 'error',
  fatal: true,
  meaning:
    'A file or a link stands among the folders of the articles. A file is not read as an article; a link could lead out of the content.',
  message: ({ name, isLink }: { name: string; isLink: boolean }) =>
    `Unexpected ${isLink ? 'symbolic link' : 'file'} "${name}" among the articles, expected folders with an article.md each`,
  remedy: 'Make a folder with the article’s name and put the text into it as article.md.',
  hint: ({ name, isLink }) =>
    isLink
      ? 'Links are not followed: put the folder itself here.'
      : `Make a folder and put the text into it as article.md, or take "${name}" away.`,
  example: { '../my-article.md': '---\ntitle: My Article\n---\n\nWords.' },
  fixed: { '../my-article/article.md': '---\ntitle: My Article\n---\n\nWords.' },
});
