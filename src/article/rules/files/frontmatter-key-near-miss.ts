import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const frontmatterKeyNearMiss = defineRule({
  id: 'frontmatter-key-near-miss',
  severity: 'warning',
  meaning: 'An unknown key of the frontmatter is spelled almost like a known one.',
  message: ({ key, meant }: { key: string; meant: string }) =>
    `Unexpected key "${key}", which nothing reads: did you mean "${meant}"?`,
  remedy: 'Rename the key, or leave it to the tool that reads it.',
  hint: ({ meant }) => `Rename the key to ${meant}, or leave it to the tool that reads it.`,
  example: frontmatter('bibliograhpy: references.json'),
  fixed: frontmatter('bibliography: references.json'),
});
