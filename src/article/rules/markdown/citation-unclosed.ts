import { defineRule } from '../rule.ts';

export const citationUnclosed = defineRule({
  id: 'citation-unclosed',
  severity: 'warning',
  meaning: 'A bracket that opens a citation is never closed in its paragraph.',
  message: ({ key }: { key: string }) =>
    `Unexpected end of the paragraph, expected "]" to close the citation of @${key}`,
  remedy: 'Close the citation with `]`.',
  example: 'As shown [@doe2020, p. 3.',
  fixed: 'As shown [@doe2020, p. 3].',
});
