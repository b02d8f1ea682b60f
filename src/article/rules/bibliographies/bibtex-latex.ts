import { defineRule } from '../rule.ts';

export const bibtexLatex = defineRule({
  id: 'bibtex-latex',
  severity: 'warning',
  meaning: 'A field holds a LaTeX command that has no meaning outside LaTeX.',
  message: ({
    commands,
    field,
    key,
  }: {
    commands: readonly string[];
    field: string;
    key: string;
  }) => `Unexpected LaTeX ${commands.join(', ')} in "${field}", expected text (in "${key}")`,
  remedy: 'Write the words without the command.',
  example: { 'references.bib': '@book{doe2020, title = {The \\mycommand{Life}}, year = 2020}' },
  fixed: { 'references.bib': '@book{doe2020, title = {The \\emph{Life}}, year = 2020}' },
});
