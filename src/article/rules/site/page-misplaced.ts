import { defineRule } from '../rule.ts';

export const pageMisplaced = defineRule({
  id: 'page-misplaced',
  severity: 'warning',
  meaning: 'A Markdown file lies in a folder below pages/, where no page is made of it.',
  message: ({ path }: { path: string }) =>
    `Unexpected Markdown file "${path}" in a folder, expected own pages right in pages/`,
  remedy: 'Move it to pages/, or give it another ending.',
  example: { '../../pages/more/imprint.md': '---\ntitle: Imprint\n---\n\nWords.' },
  fixed: { '../../pages/imprint.md': '---\ntitle: Imprint\n---\n\nWords.' },
});
