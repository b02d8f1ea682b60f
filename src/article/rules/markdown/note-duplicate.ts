import { defineRule } from '../rule.ts';

export const noteDuplicate = defineRule({
  id: 'note-duplicate',
  severity: 'error',
  meaning: 'Two footnote definitions have the same label; only the first is shown.',
  message: ({
    label,
    first,
  }: {
    label: string;
    first: { readonly line: number; readonly column: number };
  }) =>
    `Unexpected second definition of footnote [^${label}], expected one; the first is at ${first.line}:${first.column}`,
  remedy: 'Give one of the two another label and change its calls.',
  example: 'A claim.[^1]\n\n[^1]: First.\n\n[^1]: Second.',
  fixed: 'A claim.[^1] Another.[^2]\n\n[^1]: First.\n\n[^2]: Second.',
});
