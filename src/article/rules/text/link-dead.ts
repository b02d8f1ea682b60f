import { defineRule } from '../rule.ts';
import { didYouMean } from '../phrases.ts';

export const linkDead = defineRule({
  id: 'link-dead',
  severity: 'warning',
  meaning: 'A link leads to an id that the article does not have.',
  message: ({ id, meant }: { id: string; meant: string | undefined }) =>
    `Unexpected link to "#${id}", expected an id that the article has` +
    didYouMean(meant === undefined ? undefined : `#${meant}`),
  remedy: 'Correct the id. Ids come from headings (in lower case, with hyphens) or from {#id}.',
  example: 'As [shown below](#metod).\n\n## Method\n\nWords.',
  fixed: 'As [shown below](#method).\n\n## Method\n\nWords.',
});
