import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const linkOutside = defineRule({
  id: 'link-outside',
  severity: 'warning',
  meaning: 'A link leads to a file outside the articles; it is not a link on the page.',
  message: ({ url }: { url: string }) =>
    `Unexpected link to "${shortened(url)}", which lies outside the articles`,
  remedy: 'Put the file into the article’s folder.',
  example: 'See [the data](../../data.csv).',
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\nSee [the data](data.csv).',
    'data.csv': 'a,b',
  },
});
