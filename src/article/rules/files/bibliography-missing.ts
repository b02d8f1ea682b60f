import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const bibliographyMissing = defineRule({
  id: 'bibliography-missing',
  severity: 'error',
  meaning:
    'A bibliography that the frontmatter names is not there; a warning where another is read instead.',
  message: ({ path }: { path: string; instead: readonly string[] }) =>
    `Unexpected bibliography "${path}", expected a file in the article's folder`,
  remedy: 'Correct the name, or add the file.',
  hint: ({ instead }) =>
    instead.length > 0 ? `${instead.join(', ')} is read instead.` : undefined,
  example: frontmatter('bibliography: paper.bib'),
  fixed: frontmatter('bibliography: references.json'),
});
