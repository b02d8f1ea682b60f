import { defineRule } from '../rule.ts';

export interface Values {
  /** "accent", "ink". */
  readonly name: string;
  readonly colour: string;
  readonly paper: string;
  readonly theme: 'light' | 'dark';
  /** Contrast ratio, and the least that is allowed. */
  readonly ratio: number;
  readonly least: number;
}

export const siteContrast = defineRule({
  id: 'site-contrast',
  severity: 'error',
  meaning:
    'A colour of site.yaml does not stand out enough from the paper that words in it stand on (WCAG 2.2, success criterion 1.4.3).',
  message: ({ name, colour, paper, theme, ratio, least }: Values) =>
    `Unexpected ${name} ${colour} on the ${theme} paper ${paper}: a contrast of ${floor(ratio)} to 1, expected ${least} to 1 at least`,
  remedy: 'Take a darker colour on a light page, a lighter one on a dark page.',
  example: { '../../site.yaml': 'colours:\n  accent: "#e8a33d"' },
  fixed: { '../../site.yaml': 'colours:\n  accent: "#8a4b00"' },
});

/** Never rounded up to what would be enough. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
