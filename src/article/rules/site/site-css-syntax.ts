import { defineRule } from '../rule.ts';

export const siteCssSyntax = defineRule({
  id: 'site-css-syntax',
  severity: 'error',
  meaning: 'The style sheet that site.yaml names cannot be read as CSS.',
  message: ({ reason }: { reason: string }) =>
    `Malformed style sheet: ${reason}, expected CSS that can be read to its end`,
  remedy: 'Correct it at this place: a bracket, a quotation mark or a colon may be missing.',
  example: { '../../site.yaml': 'css: site.css', '../../site.css': '.head { color: red' },
  fixed: { '../../site.yaml': 'css: site.css', '../../site.css': '.head { color: red }' },
});
