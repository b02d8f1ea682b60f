import { defineRule } from '../rule.ts';

export const siteCssAddress = defineRule({
  id: 'site-css-address',
  severity: 'error',
  meaning:
    'The style sheet that site.yaml names loads something that the policy of the pages refuses, or a further style sheet.',
  message: ({ address, expected }: { address: string; expected: string }) =>
    `Unexpected address "${address}", expected ${expected}`,
  remedy: 'Put the file into the content folder, and name it by its path from the style sheet.',
  example: {
    '../../site.yaml': 'css: site.css',
    '../../site.css': '.head { background: url("https://example.org/paper.png") }',
  },
  fixed: {
    '../../site.yaml': 'css: site.css',
    '../../site.css': '.head { background: url("paper.svg") }',
    '../../paper.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"></svg>',
  },
});
