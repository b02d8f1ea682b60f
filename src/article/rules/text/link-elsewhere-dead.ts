import { didYouMean } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export interface Values {
  readonly url: string;
  readonly expected: string;
  readonly meant?: string | undefined;
}

export const linkElsewhereDead = defineRule({
  id: 'link-elsewhere-dead',
  severity: 'warning',
  meaning:
    'A link leads to an article, a page or a place of this site that is not there. Another article is linked by its file, and any id of it.',
  message: ({ url, expected, meant }: Values) =>
    `Unexpected link to "${url}", expected ${expected}${didYouMean(meant)}`,
  remedy:
    'Correct the name of the folder, or the id: another article is linked as ../its-folder/article.md#id.',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\nSee [the first part](../frist-part/article.md).',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\nSee [the first part](../first-part/article.md).',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.',
  },
});
