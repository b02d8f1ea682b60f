import { defineRule } from '../rule.ts';

export const siteFileKind = defineRule({
  id: 'site-file-kind',
  severity: 'error',
  meaning: 'A file that site.yaml names is not of the kind that stands there.',
  message: ({ path, found, expected }: { path: string; found: string; expected: string }) =>
    `Unexpected ${found} in "${path}", expected ${expected}`,
  remedy: 'Name a file of that kind.',
  example: { '../../site.yaml': 'logo: logo.svg', '../../logo.svg': 'A logo, some day' },
  fixed: {
    '../../site.yaml': 'logo: logo.svg',
    '../../logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"></svg>',
  },
});
