import { defineRule } from '../rule.ts';

export const nestingTooDeep = defineRule({
  id: 'nesting-too-deep',
  severity: 'error',
  meaning: 'Lists, quotations or brackets are nested so deeply that no page can show it.',
  message: ({ what, expected }: { what: string; expected: string }) =>
    `Unexpected ${what}, nested too deeply, expected at most ${expected}`,
  remedy: 'Flatten the structure, or close what is open; a hundred levels are read.',
  example: `${'> '.repeat(101)}Words.`,
  fixed: '> > Words.',
});
