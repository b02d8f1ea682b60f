import { defineRule } from '../rule.ts';

export const fileNotUtf8 = defineRule({
  id: 'file-not-utf8',
  severity: 'error',
  fatal: true,
  meaning: 'A file holds bytes that are not UTF-8.',
  message: ({ byte }: { byte: string }) => `Unexpected byte 0x${byte}, expected valid UTF-8`,
  remedy: 'Save it as UTF-8.',
  example: { 'article.md': { bytes: '23 20 63 61 66 E9' } },
  fixed: { 'article.md': { bytes: '23 20 63 61 66 C3 A9' } },
});
