import { defineRule } from '../rule.ts';

export const tableUnsupported = defineRule({
  id: 'table-unsupported',
  severity: 'warning',
  meaning: "A simple, multiline or grid table of Pandoc's cannot be read and is shown as typed.",
  message: 'Unexpected box, expected a grid whose boxes all have the columns of its first line',
  remedy: 'Write it as a pipe table: `| a | b |` with `|---|---|` below the heading.',
  example: '+---+---+\n| a | b |\n+---+---+\n| c     |\n+-------+',
  fixed: '| a | b |\n|---|---|\n| c |   |',
});
