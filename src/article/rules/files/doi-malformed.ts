import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const doiMalformed = defineRule({
  id: 'doi-malformed',
  severity: 'warning',
  meaning: 'The article’s DOI does not have the form of a DOI; it is left out.',
  message: ({ doi }: { doi: string }) =>
    `Unexpected DOI "${doi}", expected the form 10.1234/suffix: it is left out`,
  remedy: 'Write it in the form 10.1234/suffix.',
  example: frontmatter('doi: 7916/D8WS8TBG'),
  fixed: frontmatter('doi: 10.7916/D8WS8TBG'),
});
