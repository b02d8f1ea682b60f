import { defineRule } from '../rule.ts';

export const yamlKey = defineRule({
  id: 'yaml-key',
  severity: 'error',
  meaning: 'A key is a list or a map instead of a word; neither it nor its value is read.',
  message: 'Unexpected list or map as a key, expected a word',
  remedy: 'Write a word before the colon.',
  example: { 'article.md': '---\n? [title, subtitle]\n: One\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: One\n---\n\nWords.' },
});
