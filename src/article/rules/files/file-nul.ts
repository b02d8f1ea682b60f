import { defineRule } from '../rule.ts';

export const fileNul = defineRule({
  id: 'file-nul',
  severity: 'error',
  fatal: true,
  meaning: 'A file holds a NUL byte: it is damaged, or it is not a text.',
  message: 'Unexpected NUL byte, expected text',
  remedy: 'Delete the byte, or restore the file.',
  example: { 'article.md': { bytes: '23 20 48 69 00' } },
  fixed: { 'article.md': { bytes: '23 20 48 69' } },
});
