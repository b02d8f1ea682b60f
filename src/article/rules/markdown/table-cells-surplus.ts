import { defineRule } from '../rule.ts';

export const tableCellsSurplus = defineRule({
  id: 'table-cells-surplus',
  severity: 'warning',
  meaning: 'A row of a table has more cells than its header; their words stand in the last column.',
  message: ({ columns }: { columns: number }) =>
    `Unexpected cell ${columns + 1} of a row, expected ${columns} as in the header; its words stand in the last column`,
  remedy: 'Delete the cell, add a column, or write `\\|` for a bar that does not separate cells.',
  example: '| a | b |\n|---|---|\n| `p|q` | r |',
  fixed: '| a | b |\n|---|---|\n| `p\\|q` | r |',
});
