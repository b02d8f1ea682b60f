import { defineRule } from '../rule.ts';
import { didYouMean } from '../phrases.ts';

export const linkFileMissing = defineRule({
  id: 'link-file-missing',
  severity: 'warning',
  meaning: 'A link leads to a file that is not in the article’s folder, or to a folder.',
  message: ({
    path,
    isFolder,
    meant,
  }: {
    path: string;
    isFolder: boolean;
    meant?: string | undefined;
  }) =>
    isFolder
      ? `Unexpected link to the folder "${path}", expected a file in it`
      : `Unexpected link to "${path}", expected a file in the article's folder${didYouMean(meant)}`,
  remedy: 'Add the file, or correct the name.',
  example: 'See [the data](dat.csv).',
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\nSee [the data](data.csv).',
    'data.csv': 'a,b',
  },
});
