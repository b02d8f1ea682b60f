import { defineRule } from '../rule.ts';

export const pageNameTaken = defineRule({
  id: 'page-name-taken',
  severity: 'error',
  meaning:
    'A page of the publication’s own has an address that something else of the site has: another page, a list, a folder or a file.',
  message: ({ name, by }: { name: string; by: string }) =>
    `Unexpected page "${name}", expected another name: its address is that of ${by}`,
  remedy: 'Give the file another name: it is the address of the page.',
  example: { '../../pages/search.md': '---\ntitle: Searching\n---\n\nWords.' },
  fixed: { '../../pages/how-to-search.md': '---\ntitle: Searching\n---\n\nWords.' },
});
