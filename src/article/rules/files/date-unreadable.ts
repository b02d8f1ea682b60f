import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const dateUnreadable = defineRule({
  id: 'date-unreadable',
  severity: 'warning',
  meaning: 'The date is in no form that can be read; only its year is used, where it has one.',
  message: ({ date, year }: { date: string; year: string | undefined }) =>
    `Unexpected date "${date}", expected one such as 2022-06-29, 29 June 2022 or 2022: ` +
    (year === undefined ? 'the article has no date now' : `only the year ${year} is used`),
  remedy: 'Write it as 2020-04-01, 1 April 2020, April 2020 or 2020.',
  example: frontmatter('date: about the spring of 2020'),
  fixed: frontmatter('date: April 2020'),
});
