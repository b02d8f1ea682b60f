import { defineRule } from '../rule.ts';

export const siteFileMissing = defineRule({
  id: 'site-file-missing',
  severity: 'error',
  meaning: 'A file that site.yaml names is not in the content folder.',
  message: ({ path }: { path: string; meant: string | undefined }) =>
    `Unexpected file "${path}", expected one that is in the content folder`,
  remedy: 'Put the file beside site.yaml, or correct its name.',
  hint: ({ meant }) => (meant === undefined ? undefined : `Did you mean "${meant}"?`),
  example: { '../../site.yaml': 'logo: logo.svg' },
  fixed: {
    '../../site.yaml': 'logo: logo.svg',
    '../../logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"></svg>',
  },
});
