import { defineRule } from '../rule.ts';

export const bibtexStringUndefined = defineRule({
  id: 'bibtex-string-undefined',
  severity: 'warning',
  meaning: 'A field uses an abbreviation that no @string defines.',
  message: ({ name, key }: { name: string; key: string }) =>
    `Unexpected abbreviation "${name}" in "${key}", expected one that an @string defines`,
  remedy: 'Define it (@string{jss = {Journal of Small Things}}) or put the words in braces.',
  example: {
    'references.bib': '@article{roe2021, title = {Small Objects}, journal = jss, year = 2021}',
  },
  fixed: {
    'references.bib':
      '@string{jss = {Journal of Small Things}}\n@article{roe2021, title = {Small Objects}, journal = jss, year = 2021}',
  },
});
