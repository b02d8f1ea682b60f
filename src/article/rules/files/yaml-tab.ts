import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const yamlTab = defineRule({
  id: 'yaml-tab',
  severity: 'error',
  fatal: true,
  meaning: 'A TAB indents a line of YAML, which allows only spaces.',
  message: 'Unexpected TAB that indents this line of YAML, expected spaces',
  remedy: 'Replace the TAB by two spaces.',
  example: frontmatter('keywords:\n\t- peace'),
  fixed: frontmatter('keywords:\n  - peace'),
});
