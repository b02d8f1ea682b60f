import { defineRule } from '../rule.ts';

export const bibliographyFormat = defineRule({
  id: 'bibliography-format',
  severity: 'error',
  meaning: 'The file is in no format that can be read as a bibliography.',
  message: ({ file }: { file: string }) =>
    `Unexpected bibliography file "${file}", expected .json, .bib, .yaml or .yml`,
  remedy: 'Export the bibliography as CSL-JSON (.json), BibTeX or BibLaTeX (.bib).',
  example: {
    'article.md': '---\ntitle: An Example\nbibliography: library.csl\n---\n\nWords.',
    'library.csl': 'TY  - BOOK',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\nbibliography: library.bib\n---\n\nWords.',
    'library.bib': '@book{doe2020, title = {On Tiny Things}}',
  },
});
