import { defineRule } from '../rule.ts';

export const bibtexSyntax = defineRule({
  id: 'bibtex-syntax',
  severity: 'error',
  meaning: 'An entry of a BibTeX file cannot be read: a brace, quotation mark or comma is missing.',
  message: ({ fault, line }: { fault: string; line: number | undefined }) =>
    line === undefined ? fault : `${fault} (noticed in line ${line})`,
  remedy: 'Close what is open; the other entries are read all the same.',
  example: { 'references.bib': '@book{doe2020, title = {On {Tiny Things},\n  year = 2020}' },
  fixed: { 'references.bib': '@book{doe2020, title = {On {Tiny} Things},\n  year = 2020}' },
});
