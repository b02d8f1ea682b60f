import { defineRule } from '../rule.ts';

export const siteIssueArticle = defineRule({
  id: 'site-issue-article',
  severity: 'error',
  meaning: 'An issue of site.yaml names an article that the content folder does not have.',
  message: ({ slug }: { slug: string; meant: string | undefined }) =>
    `Unexpected article "${slug}" in an issue, expected the name of a folder in articles/`,
  remedy: 'Correct the name, or add the article.',
  hint: ({ meant }) => (meant === undefined ? undefined : `Did you mean "${meant}"?`),
  example: { '../../site.yaml': 'issues:\n  - number: 1\n    articles: [an-exmaple]' },
  fixed: { '../../site.yaml': 'issues:\n  - number: 1\n    articles: [an-example]' },
});
