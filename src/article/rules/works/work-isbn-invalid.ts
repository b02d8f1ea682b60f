import { defineRule } from '../rule.ts';

export const workIsbnInvalid = defineRule({
  id: 'work-isbn-invalid',
  severity: 'warning',
  meaning: 'An ISBN does not have the form of an ISBN, or its check digit is wrong.',
  message: ({ isbn, key, fault }: { isbn: string; key: string; fault: 'form' | 'check digit' }) =>
    `Unexpected ISBN "${isbn}" of "${key}": ${fault === 'form' ? 'expected ten or thirteen digits' : 'its check digit does not fit'}`,
  remedy: 'Copy it again from the work or its catalogue entry.',
  example: {
    'references.bib': '@book{doe2020, title = {On Tiny Things}, isbn = {978-0-306-40615-8}}',
  },
  fixed: {
    'references.bib': '@book{doe2020, title = {On Tiny Things}, isbn = {978-0-306-40615-7}}',
  },
});
