import { defineRule } from '../rule.ts';

/** Abbreviations each of which stands for the one before it twice. */
function doubled(times: number): string {
  return Array.from({ length: times }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}`).join('\n');
}

export const bibtexStringEndless = defineRule({
  id: 'bibtex-string-endless',
  severity: 'error',
  meaning: 'Abbreviations made of abbreviations become too long; the field is cut short.',
  message: ({ field, key, most }: { field: string; key: string; most: number }) =>
    `Unexpected length of "${field}" in "${key}": its abbreviations write out more than ${most} characters`,
  remedy: 'Write the words in the field itself.',
  example: {
    'references.bib': `@string{s0 = {words }}\n${doubled(20)}\n@book{doe2020, title = s20, year = 2020}`,
  },
  fixed: {
    'references.bib':
      '@string{s0 = {Tiny Things}}\n@book{doe2020, title = {On } # s0, year = 2020}',
  },
});
