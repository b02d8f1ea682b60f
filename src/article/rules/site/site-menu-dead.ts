import { defineRule } from '../rule.ts';

export const siteMenuDead = defineRule({
  id: 'site-menu-dead',
  severity: 'error',
  meaning: 'An entry of the menu in site.yaml leads to a page that the site does not have.',
  message: ({ to }: { to: string; meant: string | undefined }) =>
    `Unexpected menu entry "${to}", expected a page or a file of this site`,
  remedy: 'Correct the address, or add the page: /imprint/ is made of pages/imprint.md.',
  hint: ({ meant }) => (meant === undefined ? undefined : `Did you mean "${meant}"?`),
  example: {
    '../../site.yaml': 'menu: [{ Imprint: /imprnt/ }]',
    '../../pages/imprint.md': '---\ntitle: Imprint\n---\n\nWords.',
  },
  fixed: {
    '../../site.yaml': 'menu: [{ Imprint: /imprint/ }]',
    '../../pages/imprint.md': '---\ntitle: Imprint\n---\n\nWords.',
  },
});
