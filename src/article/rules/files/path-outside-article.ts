import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const pathOutsideArticle = defineRule({
  id: 'path-outside-article',
  severity: 'error',
  meaning: 'The path of the bibliography leads out of the article’s folder.',
  message: ({ path }: { path: string }) =>
    `Unexpected path "${path}", expected a file inside the article’s folder`,
  remedy: 'Put the file beside the article and name it there.',
  example: frontmatter('bibliography: ../references.json'),
  fixed: frontmatter('bibliography: references.json'),
});
