import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const linkUrlMalformed = defineRule({
  id: 'link-url-malformed',
  severity: 'warning',
  meaning:
    'An address cannot work: it has no scheme or host, lacks a slash or colon, or holds spaces.',
  message: ({ url, fault }: { url: string; fault: string; printed?: string }) =>
    `Unexpected link to "${shortened(url)}": ${fault}`,
  remedy: 'Correct it.',
  hint: ({ printed }) =>
    printed === undefined ? undefined : `It is printed as ${shortened(printed)}.`,
  example: 'See [here](www.example.org).',
  fixed: 'See [here](https://www.example.org).',
});
