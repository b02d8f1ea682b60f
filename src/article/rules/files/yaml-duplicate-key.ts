import { defineRule } from '../rule.ts';

export const yamlDuplicateKey = defineRule({
  id: 'yaml-duplicate-key',
  severity: 'error',
  meaning: 'A key appears twice in one map; the first counts.',
  message: ({ key, line }: { key: string; line: number }) =>
    `Unexpected second key "${key}": it appears twice, first at line ${line}`,
  remedy: 'Delete one of the two.',
  example: { 'article.md': '---\ntitle: One\ntitle: Two\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: One\n---\n\nWords.' },
});
