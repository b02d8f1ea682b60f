import { defineRule } from '../rule.ts';

export const textMissing = defineRule({
  id: 'text-missing',
  severity: 'warning',
  meaning: 'The article has no text: frontmatter alone, or notes and nothing else.',
  message: ({ holds }: { holds: 'frontmatter' | 'notes' }) =>
    holds === 'frontmatter'
      ? 'Unexpected end of the article: it has no text, only frontmatter'
      : 'Unexpected end of the article: it has no text, only footnote definitions',
  remedy: 'Write the text that calls them.',
  hint: ({ holds }) =>
    holds === 'frontmatter' ? 'Write the text below the second ---.' : undefined,
  example: '[^1]: A note.',
  fixed: 'Words.[^1]\n\n[^1]: A note.',
});
