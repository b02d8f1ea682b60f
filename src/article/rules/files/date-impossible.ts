import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const dateImpossible = defineRule({
  id: 'date-impossible',
  severity: 'error',
  meaning: 'The date is not a day of the calendar. It is left out, never moved to another day.',
  message: ({ date, why }: { date: string; why: string }) =>
    `Unexpected date "${date}", expected a day of the calendar: ${why}`,
  remedy: 'Correct the date; a month (2023-02) or a year (2023) alone is enough.',
  example: frontmatter('date: 2023-02-30'),
  fixed: frontmatter('date: 2023-02-28'),
});
