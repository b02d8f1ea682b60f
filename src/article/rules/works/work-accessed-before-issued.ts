import { defineRule } from '../rule.ts';

export const workAccessedBeforeIssued = defineRule({
  id: 'work-accessed-before-issued',
  severity: 'warning',
  meaning: 'A work was read before it was published.',
  message: ({ key, accessed, issued }: { key: string; accessed: string; issued: string }) =>
    `Unexpected access date ${accessed} of "${key}", before it was published (${issued})`,
  remedy: 'One of the dates is wrong; if it is printed so, accept it with the reason.',
  example: {
    'references.bib':
      '@online{doe2020, title = {On Tiny Things}, date = {2020-12-18}, urldate = {2020-12-12}}',
  },
  fixed: {
    'references.bib':
      '@online{doe2020, title = {On Tiny Things}, date = {2020-12-12}, urldate = {2020-12-18}}',
  },
});
