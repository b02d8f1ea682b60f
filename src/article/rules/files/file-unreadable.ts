import { defineRule } from '../rule.ts';

export const fileUnreadable = defineRule({
  id: 'file-unreadable',
  severity: 'error',
  fatal: true,
  meaning: 'A file or folder of the article cannot be read from the disk.',
  message: ({ file }: { file: string }) =>
    `Unexpected ${file === '.' ? 'folder' : `"${file}"`} that cannot be read, expected permission to read it`,
  remedy: 'Allow reading it, or take it out of the folder.',
  example: { 'references.json': { unreadable: true } },
  fixed: { 'references.json': '[]' },
});
