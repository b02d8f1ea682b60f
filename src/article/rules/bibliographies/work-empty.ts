import { defineRule } from '../rule.ts';

export const workEmpty = defineRule({
  id: 'work-empty',
  severity: 'warning',
  meaning: 'A work has neither title nor author, so that hardly anything of it can be printed.',
  message: ({ key }: { key: string }) =>
    `Unexpected work "${key}" without title and author, expected at least one`,
  remedy: 'Give it a title.',
  example: { 'references.bib': '@misc{doe2020, year = 2020}' },
  fixed: { 'references.bib': '@misc{doe2020, title = {On Tiny Things}, year = 2020}' },
});
