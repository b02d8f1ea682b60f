import { defineRule } from '../rule.ts';

export const workDateInvalid = defineRule({
  id: 'work-date-invalid',
  severity: 'warning',
  meaning: 'A date does not exist in the calendar; it is printed as typed.',
  message: ({ date, key }: { date: string; key: string }) =>
    `Unexpected date ${date} in "${key}", expected one of the calendar`,
  remedy: 'Write year, year-month or year-month-day, or two of them with "/" between.',
  example: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, date = {2023-02-31}}' },
  fixed: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, date = {2023-02-28}}' },
});
