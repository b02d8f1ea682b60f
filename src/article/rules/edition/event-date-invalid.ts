import { edition } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const eventDateInvalid = defineRule({
  id: 'event-date-invalid',
  severity: 'error',
  meaning: 'The date of an event in edition.yaml is none. The event is left out.',
  message: ({ date, why }: { date: string; why: string }) =>
    `Unexpected date "${shortened(date)}" of an event, expected a date such as 1992, 1993-07, 2020-09-27, 1994/2014, 1997~, 199X or -0043: ${why}`,
  remedy:
    'Write the date by EDTF (ISO 8601-2): year, month and day with hyphens, a year in four digits, both ends of a span with a slash, `~` for a loose date.',
  example: edition(
    'events:\n  - date: 1994-02-30\n    words: The Minsk Group was formed in 1994\n    paragraph: 1',
  ),
  fixed: edition(
    'events:\n  - date: 1994\n    words: The Minsk Group was formed in 1994\n    paragraph: 1',
  ),
});
