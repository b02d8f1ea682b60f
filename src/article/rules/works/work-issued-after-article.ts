import { defineRule } from '../rule.ts';

export const workIssuedAfterArticle = defineRule({
  id: 'work-issued-after-article',
  severity: 'warning',
  meaning: 'A work was published after the article that cites it.',
  message: ({ key, year, articleYear }: { key: string; year: number; articleYear: number }) =>
    `Unexpected year ${year} of "${key}": the article itself is of ${articleYear}`,
  remedy: 'Correct the year, or the date of the article.',
  example: {
    'article.md': '---\ntitle: An Example\ndate: 2020\n---\n\nWords.',
    'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2031}',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\ndate: 2020\n---\n\nWords.',
    'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2013}',
  },
});
