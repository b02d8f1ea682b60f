import { defineRule } from '../rule.ts';

export const fileUtf16 = defineRule({
  id: 'file-utf16',
  severity: 'error',
  fatal: true,
  meaning: 'A file is stored as UTF-16.',
  message: ({ encoding }: { encoding: string }) =>
    `Unexpected encoding ${encoding}, expected UTF-8`,
  remedy: 'Save it as UTF-8.',
  example: { 'article.md': { bytes: 'FF FE 23 00 20 00 48 00 69 00' } },
  fixed: { 'article.md': { bytes: '23 20 48 69' } },
});
