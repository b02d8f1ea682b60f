import { defineRule } from '../rule.ts';

export const permalinksUnreadable = defineRule({
  id: 'permalinks-unreadable',
  severity: 'error',
  fatal: true,
  meaning: 'permalinks.json cannot be read, so that published addresses would change.',
  message: ({ fault }: { fault: string }) => fault,
  remedy:
    'Take the last good version of this file from the version control. It is written by `npm run permalinks` and never edited by hand.',
  example: { 'permalinks.json': '<<<<<<< HEAD' },
  fixed: {
    'permalinks.json':
      '{ "version": 1, "sections": [], "paragraphs": [], "aliases": [], "named": [] }',
  },
});
