import { defineRule } from '../rule.ts';

export const latexRaw = defineRule({
  id: 'latex-raw',
  severity: 'warning',
  meaning: 'A LaTeX command or environment outside math is shown as typed.',
  message: ({ what }: { what: string }) =>
    `Unexpected LaTeX ${what}, expected Markdown; it is shown as typed`,
  remedy: 'Use Markdown for it, or put mathematics between dollar signs.',
  example: '\\begin{center}\nWords.\n\\end{center}',
  fixed: '::: center\nWords.\n:::',
});
