import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const yamlTooLarge = defineRule({
  id: 'yaml-too-large',
  severity: 'error',
  fatal: true,
  meaning: 'YAML grows without end when its aliases are followed, or is nested too deeply.',
  message: ({ what }: { what: string }) => `Unexpected YAML with ${what}`,
  remedy: 'Write the values out where they are needed.',
  example: frontmatter('keywords: &all [peace, *all]'),
  fixed: frontmatter('keywords: [peace]'),
});
