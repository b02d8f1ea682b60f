import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const styleUnusable = defineRule({
  id: 'style-unusable',
  severity: 'error',
  meaning: 'The citation style is not there, or it is not a CSL style.',
  message: ({ fault }: { fault: string }) => fault,
  remedy: 'Name a file of content/styles, or leave the key out for APA 7.',
  example: frontmatter('csl: chicago-xyz'),
  fixed: frontmatter('csl: apa'),
});
