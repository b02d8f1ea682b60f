import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const keywordsWithoutDashes = defineRule({
  id: 'keywords-without-dashes',
  severity: 'warning',
  meaning: 'Keywords stand on lines of their own without dashes, which YAML joins into one.',
  message: ({ key, lines }: { key: string; lines: number }) =>
    `Unexpected lines for \`${key}\`, expected a list: each of the ${lines} lines is taken for one keyword`,
  remedy: 'Put a dash and a space before each.',
  example: frontmatter('keywords:\n  Python\n  Arabic'),
  fixed: frontmatter('keywords:\n  - Python\n  - Arabic'),
});
