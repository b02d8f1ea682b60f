import { defineRule } from '../rule.ts';

export const workUrlUnsafe = defineRule({
  id: 'work-url-unsafe',
  severity: 'warning',
  meaning: 'An address does not start with http:// or https://; it is printed, but not linked to.',
  message: ({ url, key }: { url: string; key: string }) =>
    `Unexpected address "${url.slice(0, 80)}" of "${key}", expected http:// or https://`,
  remedy: 'Use an address that starts with https:// or http://.',
  example: {
    'references.bib': '@online{doe2020, title = {On Tiny Things}, url = {javascript:alert(1)}}',
  },
  fixed: {
    'references.bib': '@online{doe2020, title = {On Tiny Things}, url = {https://example.org/}}',
  },
});
