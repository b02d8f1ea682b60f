import { defineRule } from '../rule.ts';

export const siteFooter = defineRule({
  id: 'site-footer',
  severity: 'error',
  meaning: 'The footer of site.yaml is more than a paragraph of Markdown, or has a fault in it.',
  message: ({ found, expected }: { found: string; expected: string }) =>
    `Unexpected ${found} in \`footer\`, expected ${expected}`,
  remedy: 'Write it as the message says; longer texts stand in an article or a page.',
  example: { '../../site.yaml': 'footer: |\n  # About us\n\n  We print articles.' },
  fixed: { '../../site.yaml': 'footer: Published by the *Society of Small Things*.' },
});
