import { defineRule } from '../rule.ts';

export const bibtexDay = defineRule({
  id: 'bibtex-day',
  severity: 'warning',
  meaning: 'A day is not a number, or stands beside no month; it is left out.',
  message: ({ day, key }: { day: string; key: string }) =>
    `Unexpected day "${day}", expected a number beside a month (in "${key}")`,
  remedy: 'Write one number, or the whole as date = {2020-05-17/2020-05-19}.',
  example: {
    'references.bib':
      '@book{doe2020, title = {On Tiny Things}, year = 2020, month = may, day = {17--19}}',
  },
  fixed: {
    'references.bib': '@book{doe2020, title = {On Tiny Things}, date = {2020-05-17/2020-05-19}}',
  },
});
