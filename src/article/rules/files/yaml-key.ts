import { defineRule } from '../rule.ts';

export const yamlKey = defineRule({
  id: 'yaml-key',
  severity: 'error',
  meaning: 'A key is no word but a list or a map; it is not read.',
  message: 'Unexpected list or map as a key, expected a word',
  remedy: 'Write a word before the colon.',
  example: { 'article.md': '---\n? [title, subtitle]\n: One\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: One\n---\n\nWords.' },
});
