import { defineRule } from '../rule.ts';

export const siteFontMissing = defineRule({
  id: 'site-font-missing',
  severity: 'error',
  meaning: 'A font of site.yaml is to come from Fontsource, and its package is not installed.',
  message: ({ family }: { family: string; packages: readonly string[] }) =>
    `Unexpected font "${family}", expected one whose package of Fontsource is installed`,
  remedy: 'Install the package of the font, or name its files.',
  hint: ({ packages: [first, other] }) =>
    `Run \`npm install ${first ?? ''}\`${other === undefined ? '' : ` (or ${other})`}, or name files of your own: \`{ family: …, files: fonts/own.woff2 }\`.`,
  example: { '../../site.yaml': 'fonts:\n  body: No Such Font' },
  fixed: { '../../site.yaml': 'fonts:\n  body: Source Serif 4' },
});
