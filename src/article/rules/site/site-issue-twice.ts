import { defineRule } from '../rule.ts';

export const siteIssueTwice = defineRule({
  id: 'site-issue-twice',
  severity: 'error',
  meaning: 'Two issues of site.yaml have one address, or an article stands in two issues.',
  message: ({ what, line }: { what: string; line: number }) =>
    `Unexpected ${what} again, expected it once: it stands in line ${line}, too`,
  remedy: 'Give one issue another `id`, or take the article out of one.',
  example: {
    '../../site.yaml':
      'issues:\n  - { volume: 1, number: 1 }\n  - { volume: 1, number: 1, articles: [an-example] }',
  },
  fixed: {
    '../../site.yaml':
      'issues:\n  - { volume: 1, number: 1 }\n  - { volume: 1, number: 2, articles: [an-example] }',
  },
});
