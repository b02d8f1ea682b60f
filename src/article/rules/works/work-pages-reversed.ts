import { defineRule } from '../rule.ts';

export const workPagesReversed = defineRule({
  id: 'work-pages-reversed',
  severity: 'warning',
  meaning: 'The pages of a work end before they begin.',
  message: ({ pages, key }: { pages: string; key: string }) =>
    `Unexpected pages "${pages}" of "${key}": they end before they begin`,
  remedy: 'Correct them.',
  example: { 'references.bib': '@article{roe2021, title = {Small Objects}, pages = {499-471}}' },
  fixed: { 'references.bib': '@article{roe2021, title = {Small Objects}, pages = {471-499}}' },
});
